package dev.pluto.tls;

import dev.pluto.servers.TlsFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Somebody who took a server's port and has no certificate, or one that proves nothing; notes what clients tell it. */
final class FalseServer implements AutoCloseable {

    /** What a client of PostgreSQL asks before anything else. */
    private static final int QUESTION_FOR_TLS = 8;

    private final ServerSocket door;
    private final Optional<SSLContext> identity;
    private final boolean postgres;
    private final AtomicInteger visits = new AtomicInteger();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private FalseServer(Optional<SSLContext> identity, boolean postgres) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.identity = identity;
        this.postgres = postgres;
        Thread thread = new Thread(this::serve, "false-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that begins with TLS, as Kafka, Redis and HTTP do. */
    static FalseServer with(TlsFiles files) {
        return new FalseServer(Optional.of(identity(files)), false);
    }

    /** One that speaks no TLS at all. */
    static FalseServer withoutTls() {
        return new FalseServer(Optional.empty(), false);
    }

    static FalseServer postgresWith(TlsFiles files) {
        return new FalseServer(Optional.of(identity(files)), true);
    }

    static FalseServer postgresWithoutTls() {
        return new FalseServer(Optional.empty(), true);
    }

    int port() {
        return door.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    /** Everything that was not about making the connection safe. */
    synchronized String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                visitor.setSoTimeout(5_000);
                listen(visitor);
            } catch (IOException refused) {
                // the visitor believed nothing, as it should
            }
        }
    }

    private void listen(Socket visitor) throws IOException {
        visits.incrementAndGet();
        if (postgres) {
            visitor.getInputStream().readNBytes(QUESTION_FOR_TLS);
            visitor.getOutputStream().write(identity.isPresent() ? 'S' : 'N');
        }
        Socket inside = identity.isPresent() ? shake(visitor, identity.get()) : visitor;
        InputStream in = inside.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            note(next);
        }
    }

    private static SSLSocket shake(Socket visitor, SSLContext identity) throws IOException {
        SSLSocket socket = (SSLSocket) identity.getSocketFactory().createSocket(visitor, null, true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private synchronized void note(int next) {
        heard.write(next);
    }

    private static SSLContext identity(TlsFiles files) {
        char[] none = new char[0];
        try (InputStream certificate = Files.newInputStream(files.certificate())) {
            String pem = Files.readString(files.key()).replaceAll("-----[A-Z ]+-----|\\s", "");
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, none);
            Certificate[] chain = {CertificateFactory.getInstance("X.509").generateCertificate(certificate)};
            store.setKeyEntry("server", key, none, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, none);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
