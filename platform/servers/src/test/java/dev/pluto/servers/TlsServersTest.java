package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidatorException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three servers with TLS: who comes without is refused, and who is somebody else is not believed. */
class TlsServersTest {
    private static final Accounts ACCOUNTS = Accounts.of(account -> "secret-of-" + account);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static final ProcessReaper REAPER = ProcessReaper.start();
    private static ServerSet servers;
    private static TlsFiles files;
    private static Path strangers;

    @BeforeAll
    static void start() {
        try (CertificateAuthority authority = CertificateAuthority.create(folder.resolve("authority"), 2);
                CertificateAuthority other = CertificateAuthority.create(folder.resolve("other"), 2)) {
            files = authority.issue(folder.resolve("tls"), "localhost", "127.0.0.1");
            strangers = other.issue(folder.resolve("strangers"), "127.0.0.1").authorities();
        }
        servers = ServerSet.in(folder.resolve("a folder"), ACCOUNTS, Optional.of(files), REAPER);
        servers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
        REAPER.close();
    }

    @Test
    void keepsKeysToTheirOwnerAndForgetsThatOfTheAuthority() throws IOException {
        for (Path file : List.of(files.key(), files.certificate(), files.authorities())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("authority")).doesNotExist();
        assertThat(Files.readString(files.authorities())).doesNotContain("PRIVATE");
    }

    @Test
    void allThreeAnswerWhoAsksThroughTls() {
        assertThat(List.of(servers.postgres(), servers.kafka(), servers.redis()))
                .allMatch(server -> server.answers(PATIENCE));
    }

    // --- PostgreSQL

    @Test
    void postgresServesThroughTls() throws SQLException {
        try (Connection connection = servers.postgres().connect("postgres");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select ssl, version from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void postgresRefusesWhoComesWithoutTls() {
        assertThatThrownBy(() -> postgres("127.0.0.1", "sslmode=disable").close())
                .hasMessageContaining("no pg_hba.conf entry")
                .hasMessageContaining("no encryption");
    }

    @Test
    void postgresIsNotBelievedWhenItsAuthorityOrItsNameIsAnother() {
        assertThatThrownBy(() -> postgres("127.0.0.1", "sslmode=verify-full&sslrootcert=" + strangers)
                        .close())
                .hasRootCauseInstanceOf(CertPathValidatorException.class);
        // another way to write 127.0.0.1, which the certificate does not name
        assertThatThrownBy(() -> postgres("127.1", "sslmode=verify-full&sslrootcert=" + files.authorities())
                        .close())
                .hasMessageContaining("The hostname 127.1 could not be verified");
    }

    private static Connection postgres(String host, String how) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.SUPERUSER);
        login.setProperty("password", servers.postgres().superuserPassword());
        String url = "jdbc:postgresql://" + host + ":" + servers.postgres().port() + "/postgres?" + how;
        return DriverManager.getConnection(url, login);
    }

    // --- Kafka

    @Test
    void kafkaServesThroughTls() throws Exception {
        try (Admin admin = Admin.create(settings(Map.of()))) {
            assertThat(admin.listTopics().names().get(180, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void kafkaRefusesWhoComesWithoutTls() {
        try (Admin admin = Admin.create(settings(Map.of("security.protocol", "SASL_PLAINTEXT")))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(180, TimeUnit.SECONDS))
                    .hasMessageContaining("Timed out");
        }
    }

    @Test
    void kafkaIsNotBelievedWhenItsAuthorityIsAnother() {
        try (Admin admin = Admin.create(settings(Map.of("ssl.truststore.location", strangers.toString())))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(180, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    private static Map<String, Object> settings(Map<String, String> other) {
        Map<String, Object> settings = new HashMap<>(servers.kafka().connection("operator"));
        settings.put("default.api.timeout.ms", "4000");
        settings.put("request.timeout.ms", "2000");
        settings.putAll(other);
        return settings;
    }

    // --- Redis

    @Test
    void redisServesThroughTls() throws IOException {
        try (RedisSession session =
                new RedisSession("127.0.0.1", servers.redis().port(), Optional.of(files.trust()))) {
            session.ask("AUTH", "operator", ACCOUNTS.password("operator"));
            assertThat(session.ask("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void redisRefusesWhoComesWithoutTls() throws IOException {
        try (RedisSession session =
                new RedisSession("127.0.0.1", servers.redis().port())) {
            assertThatThrownBy(() -> session.ask("AUTH", "operator", ACCOUNTS.password("operator")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void redisIsNotBelievedWhenItsAuthorityIsAnother() {
        assertThatThrownBy(() ->
                        new RedisSession("127.0.0.1", servers.redis().port(), Optional.of(TlsFiles.trust(strangers))))
                .isInstanceOf(SSLException.class);
    }

    // --- names

    @ParameterizedTest
    @ValueSource(strings = {"redis.example", "127.0.0.2"})
    void nobodyIsBelievedUnderAnotherName(String name) throws IOException {
        SSLContext trust = files.trust();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), servers.redis().port())) {
            assertThatThrownBy(() -> TlsSocket.over(socket, name, trust))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining(name);
        }
    }
}
