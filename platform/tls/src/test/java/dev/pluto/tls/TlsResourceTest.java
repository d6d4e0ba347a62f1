package dev.pluto.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pluto.servers.TlsFiles;
import io.quarkus.agroal.DataSource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service with the switch on, and its four links: each works over TLS; who is of another authority, has another name or no TLS at
 * all is told nothing, not even a password.
 */
@QuarkusTest
@QuarkusTestResource(TlsWorld.class)
class TlsResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TOKEN = "Bearer of-this-test";

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("stranger")
    Pool strangerPool;

    @Inject
    @ReactiveDataSource("misnamed")
    Pool misnamedPool;

    @Inject
    @ReactiveDataSource("plain")
    Pool plainPool;

    @Inject
    javax.sql.DataSource jdbc;

    @Inject
    @DataSource("stranger")
    javax.sql.DataSource strangerJdbc;

    @Inject
    @DataSource("misnamed")
    javax.sql.DataSource misnamedJdbc;

    @Inject
    @DataSource("plain")
    javax.sql.DataSource plainJdbc;

    @Inject
    RedisDataSource redis;

    @Inject
    @RedisClientName("stranger")
    RedisDataSource strangerRedis;

    @Inject
    @RedisClientName("misnamed")
    RedisDataSource misnamedRedis;

    @Inject
    @RedisClientName("plain")
    RedisDataSource plainRedis;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @RestClient
    HereClient here;

    @RestClient
    StrangerClient stranger;

    @RestClient
    MisnamedClient misnamed;

    @RestClient
    PlainClient plain;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    // --- PostgreSQL

    @Test
    void theReactiveDriverSpeaksTls() {
        Boolean encrypted = pool.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(PATIENCE);

        assertThat(encrypted).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "misnamed", "plain"})
    void theReactiveDriverTellsAFalsePostgresNothing(String kind) {
        Pool client = chosen(kind, strangerPool, misnamedPool, plainPool);

        assertThatThrownBy(() -> client.query("select 1").execute().await().atMost(PATIENCE))
                .isInstanceOf(Exception.class);

        assertVisitedInVain("postgres." + kind);
    }

    @Test
    void migrationsSpeakTls() throws SQLException {
        try (Connection connection = jdbc.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "misnamed", "plain"})
    void migrationsTellAFalsePostgresNothing(String kind) {
        javax.sql.DataSource source = chosen(kind, strangerJdbc, misnamedJdbc, plainJdbc);

        assertThatThrownBy(() -> source.getConnection().close()).isInstanceOf(SQLException.class);

        assertVisitedInVain("postgres." + kind);
    }

    // --- Kafka

    @Test
    void kafkaClientsSpeakTls() throws Exception {
        assertThat(kafka).containsEntry("security.protocol", "SASL_SSL");
        try (Admin admin = admin(Map.of())) {
            assertThat(admin.listTopics().names().get(180, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "misnamed"})
    void kafkaClientsTellAFalseBrokerNothing(String kind) {
        String address = "localhost:" + TlsWorld.falseServer("kafka." + kind).port();
        try (Admin admin = admin(Map.of("bootstrap.servers", address))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(180, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
        assertVisitedInVain("kafka." + kind);
    }

    @Test
    void kafkaClientsSayNothingButTlsToABrokerWithoutIt() {
        String address = "localhost:" + TlsWorld.falseServer("kafka.plain").port();
        try (Admin admin = admin(Map.of("bootstrap.servers", address))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(180, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
        }
        assertNothingReadable("kafka.plain");
    }

    private Admin admin(Map<String, String> other) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put("default.api.timeout.ms", "3000");
        settings.put("request.timeout.ms", "2000");
        settings.putAll(other);
        return Admin.create(settings);
    }

    // --- Redis

    @Test
    void redisClientsSpeakTls() {
        assertThat(redis.execute("PING").toString()).isEqualTo("PONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "misnamed"})
    void redisClientsTellAFalseRedisNothing(String kind) {
        RedisDataSource client = chosen(kind, strangerRedis, misnamedRedis, plainRedis);

        assertThatThrownBy(() -> client.execute("PING")).isInstanceOf(Exception.class);

        assertVisitedInVain("redis." + kind);
    }

    @Test
    void redisClientsSayNothingButTlsToARedisWithoutIt() {
        assertThatThrownBy(() -> plainRedis.execute("PING")).isInstanceOf(Exception.class);

        assertNothingReadable("redis.plain");
    }

    // --- between services

    @Test
    void servicesSpeakTlsWithEachOther() {
        assertThat(here.greet(TOKEN)).isEqualTo("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "misnamed"})
    void servicesTellAFalseServiceNothing(String kind) {
        Greeting client = chosen(kind, stranger, misnamed, plain);

        assertThatThrownBy(() -> client.greet(TOKEN)).hasRootCauseInstanceOf(Exception.class);

        assertVisitedInVain("http." + kind);
    }

    @Test
    void servicesSayNothingButTlsToAServiceWithoutIt() {
        assertThatThrownBy(() -> plain.greet(TOKEN)).isInstanceOf(Exception.class);

        assertNothingReadable("http.plain");
    }

    @Test
    void neitherPortHearsWhoComesWithoutTls() {
        assertThat(answerInTheClear(port)).doesNotContain("HTTP/1.1 2").doesNotContain("http");
        assertThat(answerInTheClear(managementPort)).doesNotContain("HTTP/1.1 2");
    }

    private static String answerInTheClear(int door) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /greeting HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void theManagementPortAnswersThroughTls() throws Exception {
        assertThat(ask("https://localhost:" + managementPort + "/q/health/live").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoTrustsTheWorldsAuthoritiesDoesNotBelieveAService() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/greeting"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        Path own = TlsWorld.own();
        X509Certificate before = shown();

        for (String file : new String[] {"tls.key", "tls.crt"}) {
            Path fresh = own.resolve(file + ".fresh");
            Files.copy(TlsWorld.renewed().resolve(file), fresh);
            Files.move(fresh, own.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        }

        // a reading between the two files shows nothing at all, until the next
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !shown().equals(before));
    }

    private X509Certificate shown() throws IOException, InterruptedException {
        SSLSession session =
                ask("https://localhost:" + port + "/greeting").sslSession().orElseThrow();
        return (X509Certificate) session.getPeerCertificates()[0];
    }

    private static HttpResponse<String> ask(String url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(new TlsFiles(TlsWorld.own()).trust())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T chosen(String kind, T stranger, T misnamed, T plain) {
        return switch (kind) {
            case "stranger" -> stranger;
            case "misnamed" -> misnamed;
            default -> plain;
        };
    }

    private static void assertVisitedInVain(String name) {
        FalseServer server = TlsWorld.falseServer(name);
        assertThat(server.visits()).as("%s was asked at all", name).isPositive();
        assertThat(server.heard()).as("what %s heard", name).isEmpty();
    }

    /** TLS itself is all that arrives: the first byte of it is 22, a handshake. */
    private static void assertNothingReadable(String name) {
        FalseServer server = TlsWorld.falseServer(name);
        assertThat(server.visits()).as("%s was asked at all", name).isPositive();
        assertThat(server.heard())
                .as("what %s heard", name)
                .startsWith("\u0016\u0003")
                .doesNotContain("tester", "PING", "AUTH", "Bearer", "greeting", "SCRAM");
    }
}
