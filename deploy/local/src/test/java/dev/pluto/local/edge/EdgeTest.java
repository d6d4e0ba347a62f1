package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EdgeTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int edgePort;
    private int identityPort;
    private int closedPort;

    @BeforeEach
    void startEdgeInFrontOfIdentity() throws Exception {
        identityPort = await(vertx.createHttpServer()
                        .requestHandler(EdgeTest::identity)
                        .webSocketHandler(
                                socket -> socket.textMessageHandler(text -> socket.writeTextMessage("> " + text)))
                        .listen(0, "127.0.0.1"))
                .actualPort();
        closedPort = freedPort();
        Routes routes = Routes.of(SuiteManifest.OF_THIS_BUILD);
        Pages pages = new Pages(Set.of("identity"), () -> "{\"parts\":[]}");
        edgePort = await(new Edge(vertx, routes, this::find, pages).listen("127.0.0.1", 0));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void streamsRequestAndAnswerThrough() throws Exception {
        byte[] avatar = new byte[8 * MEGABYTE];

        Answer answer = send("PUT", "/api/v1/users/profile/avatar?size=8&x=a%2Bb", avatar);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("uri")).isEqualTo("/api/v1/users/profile/avatar?size=8&x=a%2Bb");
        assertThat(answer.json().getInteger("length")).isEqualTo(8 * MEGABYTE);
    }

    @Test
    void saysWhoAskedAndIgnoresWhatTheClientClaims() throws Exception {
        String answer = raw(
                "/api/v1/users/me",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=203.0.113.9",
                "Connection: X-Secret",
                "X-Secret: 1");

        JsonObject headers = new JsonObject(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                .getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost:" + edgePort);
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("host")).isEqualTo("localhost:" + edgePort);
        assertThat(headers.fieldNames()).doesNotContain("forwarded", "x-secret");
    }

    @Test
    void answersUnavailableWithRetryAfterWhileServiceIsDown() throws Exception {
        Answer answer = get("/api/v1/tasks");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("2");
        assertThat(answer.json().getString("code")).isEqualTo("edge:service.unavailable");
    }

    @Test
    void answersUnavailableForServiceThatIsNoPartOfTheSuite() throws Exception {
        assertThat(get("/api/v1/memories").status()).isEqualTo(503);
    }

    @Test
    void hidesInternalPathsAsIfTheyDidNotExist() throws Exception {
        Answer hidden = send("POST", "/api/v1/internal/activations", "{}".getBytes(StandardCharsets.UTF_8));
        Answer unknown = send("POST", "/api/v1/no-such-thing", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body());
    }

    @Test
    void refusesDishonestSpellingsOnTheWire() throws Exception {
        assertThat(raw("/api/v1/users;a=1")).startsWith("HTTP/1.1 400");
        assertThat(raw("/api/v1/users%3Ba=1")).startsWith("HTTP/1.1 400");
        assertThat(raw("/api/v1/users/../internal/activations")).startsWith("HTTP/1.1 400");
    }

    @Test
    void passesWebSocketsThrough() throws Exception {
        CompletableFuture<String> echoed = new CompletableFuture<>();

        WebSocket socket = await(vertx.createWebSocketClient().connect(edgePort, "localhost", "/api/v1/users/live"));
        socket.textMessageHandler(echoed::complete);
        await(socket.writeTextMessage("hello"));

        assertThat(echoed.get(180, TimeUnit.SECONDS)).isEqualTo("> hello");
    }

    /** Java's own client says that its handshake has a body of nothing. */
    @Test
    void passesWebSocketsThroughWhoseHandshakeHasALength() throws Exception {
        CompletableFuture<String> echoed = new CompletableFuture<>();

        client.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:%d/api/v1/users/live".formatted(edgePort)),
                        new java.net.http.WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    java.net.http.WebSocket socket, CharSequence text, boolean last) {
                                echoed.complete(text.toString());
                                return null;
                            }
                        })
                .get(180, TimeUnit.SECONDS)
                .sendText("hello", true);

        assertThat(echoed.get(180, TimeUnit.SECONDS)).isEqualTo("> hello");
    }

    @Test
    void servesStatusPageItsDataAndDocumentation() throws Exception {
        assertThat(get("/").body()).contains("<title>Pluto");
        assertThat(get("/status.json").json().containsKey("parts")).isTrue();
        assertThat(get("/docs/identity/").body()).contains("/docs/identity/openapi");
        assertThat(get("/docs/identity").status()).isEqualTo(302);
        assertThat(get("/docs/identity/openapi").json().getString("uri")).isEqualTo("/q/openapi?format=json");
        assertThat(get("/docs/nobody/").status()).isEqualTo(404);
    }

    private static void identity(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        request.body()
                .onSuccess(body -> request.response()
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("length", body.length())
                                .put("headers", headers)
                                .encode()));
    }

    private List<SocketAddress> find(String service) {
        return switch (service) {
            case "identity" -> List.of(SocketAddress.inetSocketAddress(identityPort, "127.0.0.1"));
            case "scheduler" -> List.of(SocketAddress.inetSocketAddress(closedPort, "127.0.0.1"));
            default -> List.of();
        };
    }

    private record Answer(int status, String retryAfter, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }
    }

    private Answer send(String method, String uri, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + edgePort + uri))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofMinutes(3))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""), answer.body());
    }

    private Answer get(String uri) throws Exception {
        return send("GET", uri, new byte[0]);
    }

    private String raw(String path, String... headers) throws Exception {
        String host = "Host: localhost:" + edgePort;
        String head = "GET " + path + " HTTP/1.1\r\n" + host + "\r\n" + String.join("\r\n", headers);
        try (Socket socket = new Socket("127.0.0.1", edgePort)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((head.strip() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            do {
                int read = socket.getInputStream().read(buffer);
                answer.append(new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII));
            } while (!answer.toString().endsWith("}"));
            return answer.toString();
        }
    }

    private int freedPort() throws Exception {
        var server =
                await(vertx.createHttpServer().requestHandler(request -> {}).listen(0, "127.0.0.1"));
        int port = server.actualPort();
        await(server.close());
        return port;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }
}
