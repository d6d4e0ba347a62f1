package dev.pluto.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A folder as a server or service finds it mounted: whom it trusts, who it is, and its private key, all three PEM.
 *
 * @param folder holds {@code ca.crt}, {@code tls.crt} and {@code tls.key}
 */
public record TlsFiles(Path folder) {
    /** The authorities whose certificates are believed. */
    public Path authorities() {
        return folder.resolve("ca.crt");
    }

    /** The server's own certificate. */
    public Path certificate() {
        return folder.resolve("tls.crt");
    }

    /** The private key of the certificate, PKCS#8. */
    public Path key() {
        return folder.resolve("tls.key");
    }

    /** Both in one text, as some servers want them. */
    String keyAndCertificate() throws IOException {
        return Files.readString(key()) + Files.readString(certificate());
    }

    /** For clients of this JVM that believe these authorities and nobody else. */
    public SSLContext trust() {
        return trust(authorities());
    }

    /** The same with a file of authorities alone, one certificate or several, PEM. */
    public static SSLContext trust(Path authorities) {
        try (InputStream in = Files.newInputStream(authorities)) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                known.setCertificateEntry(Integer.toString(known.size()), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new ServerFailure("could not read the authorities in " + authorities, failure);
        }
    }
}
