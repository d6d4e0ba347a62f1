package dev.pluto.local.suite;

import dev.pluto.servers.CertificateAuthority;
import dev.pluto.servers.TlsFiles;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who the parts are to each other where all of them speak TLS. Authority and certificate are made at every start and outlive it by
 * nothing: the authority's key is gone before the first part starts. All parts are one machine, under one certificate of its names.
 *
 * @param files of all parts; empty where none of them speaks TLS
 */
record SuiteTls(Optional<TlsFiles> files) {

    /** Longer than anybody lets a laptop run without a restart. */
    private static final int DAYS = 90;

    private static final String[] NAMES = {"127.0.0.1", "localhost"};

    /** Certificates for this run where the options ask for them, in {@code tls} of the data folder. */
    static SuiteTls of(SuiteOptions options) {
        if (!options.tls()) {
            return new SuiteTls(Optional.empty());
        }
        Path authority = options.data().resolve("run").resolve("authority");
        try (CertificateAuthority made = CertificateAuthority.create(authority, DAYS)) {
            return new SuiteTls(Optional.of(made.issue(options.data().resolve("tls"), NAMES)));
        }
    }

    boolean isOn() {
        return files.isPresent();
    }

    /** Whom to believe, a PEM file. */
    Optional<Path> authorities() {
        return files.map(TlsFiles::authorities);
    }

    /** Of a service's own port, behind the edge. */
    String url(int port) {
        return (isOn() ? "https" : "http") + "://127.0.0.1:" + port;
    }

    /** A client that asks services themselves. */
    HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        files.map(TlsFiles::trust).ifPresent(client::sslContext);
        return client.build();
    }
}
