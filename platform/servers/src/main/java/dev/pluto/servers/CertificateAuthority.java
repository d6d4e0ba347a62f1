package dev.pluto.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A certificate authority for this machine, made with the JDK's own {@code keytool}: for tests and for {@code ./pluto up}. Its
 * private key lies in a folder of its owner only, under a password nobody else knows, and is gone once it is closed: what it
 * signed until then is all it ever signs.
 */
public final class CertificateAuthority implements AutoCloseable {
    private static final String AUTHORITY = "authority";
    private static final String PASSWORD_VARIABLE = "PLUTO_STORE_PASSWORD";
    private static final int PATIENCE_SECONDS = 180;
    private static final Base64.Encoder PEM_LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final ScratchFolder scratch;
    private final int days;
    private final String password = randomPassword();
    private int issued;

    private CertificateAuthority(ScratchFolder scratch, int days) {
        this.scratch = scratch;
        this.days = days;
    }

    /**
     * Makes an authority nobody has heard of before.
     *
     * @param folder where it works; emptied, and deleted when it is closed
     * @param days that its certificate and those it signs are good for, from now on
     */
    public static CertificateAuthority create(Path folder, int days) {
        CertificateAuthority authority = new CertificateAuthority(new ScratchFolder(folder), days);
        authority.scratch.empty();
        authority.keytool(
                AUTHORITY,
                "Pluto's authority of this machine",
                List.of("-ext", "bc:critical=ca:true,pathlen:0", "-ext", "ku:critical=keyCertSign,cRLSign"));
        return authority;
    }

    /**
     * Writes the files of a server that may be called by these names, readable by their owner only.
     *
     * @param folder made when absent; files of before are replaced, each in one step
     * @param names of hosts, and addresses of IPv4
     */
    public TlsFiles issue(Path folder, String... names) {
        String alias = "server" + ++issued;
        String subjects = List.of(names).stream()
                .map(name -> (name.matches("[0-9.]+") ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(","));
        keytool(
                alias,
                names[0],
                List.of(
                        "-signer",
                        AUTHORITY,
                        "-ext",
                        "san=" + subjects,
                        "-ext",
                        "ku:critical=digitalSignature",
                        "-ext",
                        "eku=serverAuth,clientAuth"));
        TlsFiles files = new TlsFiles(folder);
        try {
            KeyStore store = store();
            Key key = store.getKey(alias, password.toCharArray());
            Files.createDirectories(folder);
            OwnerOnly.write(
                    files.authorities(),
                    pem("CERTIFICATE", store.getCertificate(AUTHORITY).getEncoded()));
            OwnerOnly.write(files.key(), pem("PRIVATE KEY", key.getEncoded()));
            OwnerOnly.write(
                    files.certificate(),
                    pem("CERTIFICATE", store.getCertificate(alias).getEncoded()));
            return files;
        } catch (IOException | GeneralSecurityException failure) {
            throw new ServerFailure("could not write the certificate of " + names[0], failure);
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(keys())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        }
    }

    /** Makes a key pair with its certificate. */
    private void keytool(String alias, String commonName, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + commonName,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                Integer.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                keys().toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
        command.addAll(more);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put(PASSWORD_VARIABLE, password);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new ServerFailure("keytool made no certificate for " + commonName + ": " + said);
            }
        } catch (IOException failure) {
            throw new ServerFailure("could not run keytool", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while keytool worked", interrupted);
        }
    }

    private Path keys() {
        return scratch.path().resolve("keys.p12");
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + PEM_LINES.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Forgets its private key. */
    @Override
    public void close() {
        scratch.delete();
    }
}
