package dev.pluto.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pluto.client.scheduler.ApiException;
import dev.pluto.client.scheduler.PageTaskView;
import dev.pluto.client.scheduler.State;
import dev.pluto.client.scheduler.TaskPatch;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlutoTest {

    private static final UUID ID = UUID.fromString("7d5f7a52-9a0c-4a3c-8d6e-2f3d9f1f9a11");
    private static final String GRANT = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}";

    /** With a state and a member of later. */
    private static final String TASKS = """
        {"items": [{"id": "%s", "user_id": "%s", "kind": "reminder", "origin": "operator", "what": "x", "unreadable": false,
        "channel": "sms", "lane": "exact", "state": "postponed", "zone": "UTC", "follows_person": true,
        "starts_at": "2031-01-01T09:00:00", "spread_seconds": 0, "late_limit_seconds": 0, "version": 3, "mood": "new",
        "created_at": "2030-01-01T09:00:00Z", "updated_at": "2030-01-01T09:00:00Z"}], "next_cursor": "more"}\
        """.formatted(ID, ID);

    private static final String PROBLEM =
            "{\"type\":\"urn:pluto:problem:scheduler:version.changed\",\"status\":412,\"title\":\"Changed\","
                    + "\"code\":\"scheduler:version.changed\",\"detail\":\"Read it again\"}";

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private URI url;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/auth/token", exchange -> answer(exchange, 200, GRANT.formatted("t" + heard.size())));
        server.createContext(
                "/api/v1/tasks",
                exchange -> answer(
                        exchange,
                        exchange.getRequestMethod().equals("GET") ? 200 : 412,
                        exchange.getRequestMethod().equals("GET") ? TASKS : PROBLEM));
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsPageWithMembersAndValuesOfLater() throws Exception {
        PageTaskView page = new Pluto(url, () -> "token").tasks().listTasks(null, 10, null, ID);

        assertThat(heard).containsExactly("GET /api/v1/tasks?limit=10&user_id=" + ID + " Bearer token ");
        assertThat(page.getNextCursor()).isEqualTo("more");
        assertThat(page.getItems().get(0).getStartsAt()).isEqualTo("2031-01-01T09:00:00");
        assertThat(page.getItems().get(0).getState()).isEqualTo(State.UNKNOWN_DEFAULT_OPEN_API);
    }

    @Test
    void patchesWhatIsNamedOnlyAndReadsRefusal() {
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> new Pluto(url, () -> "token").tasks().changeTask(ID, new TaskPatch().what(null), "\"2\""));

        assertThat(heard).containsExactly("PATCH /api/v1/tasks/" + ID + " Bearer token {\"what\":null}");
        assertThat(Refusal.of(refused.getCode(), refused.getResponseBody()))
                .isEqualTo(new Refusal(412, "scheduler:version.changed", "Read it again"));
    }

    @Test
    void asksForTokenOnceAsLongAsItLasts() {
        Instant[] now = {Instant.EPOCH};
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        ClientCredentials credentials = new ClientCredentials(url, "operator", "secret", clock);

        assertThat(credentials.get()).isEqualTo(credentials.get());
        assertThat(heard)
                .containsExactly("POST /api/v1/auth/token Basic b3BlcmF0b3I6c2VjcmV0 grant_type=client_credentials");
        String first = credentials.get();
        now[0] = Instant.EPOCH.plusSeconds(271);
        assertThat(credentials.get()).isNotEqualTo(first);
    }

    /** As the JDK knows them: an operation that the documents have and no method does would be missed by nobody else. */
    @Test
    void hasMethodForEveryOperationButThoseOfTokens() throws Exception {
        Set<String> methods = Arrays.stream(Pluto.class.getMethods())
                .filter(api -> api.getReturnType().getSimpleName().endsWith("Api"))
                .flatMap(api -> Arrays.stream(api.getReturnType().getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        List<String> operations = new ArrayList<>();
        try (Stream<Path> documents = Files.list(Path.of(System.getProperty("pluto.build.root"), "docs/api"))) {
            for (Path document : documents.toList()) {
                Files.readAllLines(document).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("operationId: "))
                        .forEach(line -> operations.add(line.substring("operationId: ".length())));
            }
        }

        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(operations)
                .filteredOn(operation -> !methods.contains(operation))
                .containsExactlyInAnyOrder(
                        "getKeys",
                        "getDiscovery",
                        "issueToken",
                        "revokeToken",
                        "receiveText",
                        "receiveCall",
                        "receiveTurn",
                        "receiveEndOfRelay",
                        "receiveEndOfRecording",
                        "receiveRecording",
                        "receiveTranscript",
                        "receiveCallStatus",
                        "receiveReceipt");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
