package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import dev.pluto.servers.ServerSet;
import dev.pluto.servers.TlsFiles;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole suite with TLS on every link: people notice nothing, and nobody is heard in the clear. */
class TlsJourneyTest {

    private static final Path HOME = Path.of(System.getProperty("pluto.build.root"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String QUESTION =
            "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final String CORRELATION = "\7\6\5\4";

    /** What a broker tells anybody first: which versions of which requests it knows. */
    private static final String VERSIONS = "\0\0\0\n\0\22\0\0" + CORRELATION + "\377\377";

    private static Path data;
    private static LocalSuite suite;

    @BeforeAll
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    static void start() {
        data = HOME.resolve("deploy/local/target/tls-journey");
        ServerSet.deleteData(data);
        suite = LocalSuite.start(
                SuiteOptions.in(HOME, data).withEqualPriorities().withTls());
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void aStrangerIsGreetedKnownAndRemembered() throws InterruptedException {
        Phone phone = suite.simulator().phone("+14155550161");
        phone.text("Hello, my canary is called Zebulon.").join();

        assertThat(next(phone)).contains("Pluto");

        Operator operator = new Operator(suite);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonObject person = operator.find("+14155550161").orElseThrow();
            String filter = "?user_id=" + person.getString("id");
            assertThat(person.getString("status")).isEqualTo("active");
            // both heard of the person by Kafka, and let the operator in by keys fetched from identity
            assertThat(operator.list("/api/v1/tasks" + filter)).hasSize(4);
            assertThat(operator.list("/api/v1/memories" + filter)).isNotEmpty();
        });
        phone.text("What is the name of my canary?").join();
        assertThat(next(phone)).contains("Zebulon");
    }

    /** Again where services are too young to know a stranger while the line is open. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aCallerIsAnsweredByWebhooks() {
        Phone phone = suite.simulator().phone("+14155550162");
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            var call = phone.call(List.of("Remind me to call the vet", "tomorrow at 9"))
                    .join();

            List<String> heard = call.heard().stream().map(line -> line.words()).toList();
            assertThat(call.status()).isEqualTo("completed");
            assertThat(heard)
                    .as("%s", heard)
                    .anySatisfy(words -> assertThat(words).contains("call the vet", "9:00"));
        });
    }

    private static String next(Phone phone) throws InterruptedException {
        return phone.next(PATIENCE).map(PhoneMessage::body).orElse("nothing");
    }

    @Test
    void everySessionInPostgresIsEncrypted() throws SQLException {
        try (Connection connection = suite.database().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select usename, ssl from pg_stat_activity join pg_stat_ssl using (pid)
                    where backend_type = 'client backend'
                    """)) {
            List<String> users = new ArrayList<>();
            while (rows.next()) {
                users.add(rows.getString(1));
                assertThat(rows.getBoolean(2)).as(rows.getString(1)).isTrue();
            }
            assertThat(users).contains("identity_app", "messaging_app", "memory_app", "scheduler_app");
        }
    }

    @Test
    void postgresHearsNobodyInTheClear() {
        String url = "jdbc:postgresql://" + address(Part.POSTGRES) + "/pluto?sslmode=disable";
        Properties login = new Properties();
        login.setProperty("user", "identity_app");
        login.setProperty("password", suite.database().password("identity_app"));

        assertThatThrownBy(() -> DriverManager.getConnection(url, login).close())
                .hasMessageContaining("no encryption");
    }

    @Test
    void kafkaHearsNobodyInTheClear() throws Exception {
        Map<String, Object> settings = new HashMap<>(suite.kafka());
        settings.put("default.api.timeout.ms", "4000");
        settings.put("request.timeout.ms", "2000");
        try (Admin admin = Admin.create(settings)) {
            assertThat(admin.listTopics().names().get(180, TimeUnit.SECONDS)).contains("message-received");
        }
        int port = Integer.parseInt(
                String.valueOf(suite.kafka().get("bootstrap.servers")).replaceFirst(".*:", ""));

        assertThat(inTheClear(port, VERSIONS)).doesNotContain(CORRELATION);
    }

    @Test
    void redisHearsNobodyInTheClear() {
        int port = Integer.parseInt(address(Part.REDIS).replaceFirst(".*:", ""));

        assertThat(inTheClear(port, "PING\r\n")).doesNotContain("PONG", "NOAUTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler"})
    void noPortOfAServiceHearsAnybodyInTheClear(String service) throws Exception {
        int port =
                URI.create(suite.serviceUrl(Part.find(service).orElseThrow())).getPort();
        int management = managementPort(service);

        assertThat(status("https://127.0.0.1:" + management + "/q/health/live")).isEqualTo(200);
        assertThat(status("https://127.0.0.1:" + port + "/q/openapi")).isEqualTo(200);
        assertThat(inTheClear(management, QUESTION)).doesNotContain("HTTP/1.1 200");
        assertThat(inTheClear(port, QUESTION.replace("health/live", "openapi"))).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void aServiceWithoutItsCertificatesDoesNotStartAndSaysWhy() throws Exception {
        Path folder = data.resolve("run/identity");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dpluto.tls.dir=" + data.resolve("nowhere"),
                        "-jar",
                        HOME.resolve("identity-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(said).contains("PLUTO_TLS is true, but " + data.resolve("nowhere") + " has no ca.crt");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String address(Part part) {
        return suite.status().measure().stream()
                .filter(line -> line.name().equals(part.title()))
                .findFirst()
                .orElseThrow()
                .address();
    }

    private static int managementPort(String service) throws IOException {
        Properties settings = new Properties();
        try (InputStream file =
                Files.newInputStream(data.resolve("run/" + service + "/config/application.properties"))) {
            settings.load(file);
        }
        return Integer.parseInt(settings.getProperty("quarkus.management.port"));
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TlsFiles.trust(suite.authorities().orElseThrow()))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The first that comes back, if anything does. */
    private static String inTheClear(int port, String question) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(question.getBytes(StandardCharsets.ISO_8859_1));
            byte[] first = new byte[8_192];
            int length = Math.max(0, socket.getInputStream().read(first));
            return new String(first, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException reset) {
            return "";
        }
    }
}
