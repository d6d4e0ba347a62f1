package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The slow do not hold the edge, nor anybody else. */
@Execution(ExecutionMode.CONCURRENT)
class EdgePatienceTest {

    private static final String HALF_HEAD = "POST /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\nX-Mo";
    private static final String HALF_BODY =
            "POST /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n0123456789";
    private static final String HALF_CHUNK =
            "POST /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n0123";
    private static final String ANSWERED_HALF =
            "POST /api/v1/nobody HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n0123456789";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger requestsOfIdentity = new AtomicInteger();
    private final List<SlowClient> slow = new ArrayList<>();
    private int identityPort;
    private int edgePort;

    @BeforeEach
    void startIdentity() throws Exception {
        identityPort = join(vertx.createHttpServer()
                        .requestHandler(this::identity)
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        for (SlowClient each : slow) {
            each.close();
        }
        join(vertx.close());
    }

    @Test
    void servesOthersWhileHundredsAreHalfOpenAndThenGivesThoseUp() throws Exception {
        open(limits(Duration.ofSeconds(8), Duration.ofSeconds(8)));
        for (int i = 0; i < 75; i++) {
            slow.add(new SlowClient(edgePort).sends(HALF_HEAD));
            slow.add(new SlowClient(edgePort).sends(HALF_BODY));
            slow.add(new SlowClient(edgePort).sends(HALF_CHUNK));
            slow.add(new SlowClient(edgePort));
        }

        for (int i = 0; i < 40; i++) {
            assertThat(post("hello", Duration.ofMinutes(3)).statusCode()).isEqualTo(200);
        }

        assertThat(requestsOfIdentity)
                .as("requests identity was kept busy with")
                .hasValue(40);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(slow).allMatch(SlowClient::isCutOff));
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_HEAD, HALF_BODY, HALF_CHUNK, ANSWERED_HALF})
    void givesUpOnWhoTricklesByteByByte(String begin) throws Exception {
        open(limits(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        SlowClient trickling = remembered(new SlowClient(edgePort).sends(begin));

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        trickling.sends("1");
                        return false;
                    } catch (IOException closed) {
                        return true;
                    }
                });
    }

    @Test
    void tellsWhoIsTooSlowWithItsBody() throws Exception {
        open(limits(Duration.ofMinutes(3), Duration.ofMillis(500)));

        String answer = remembered(new SlowClient(edgePort).sends(HALF_BODY)).hearsUntilClosed(180_000);

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json")
                .contains("edge:request.too-slow");
        assertThat(requestsOfIdentity).hasValue(0);
    }

    @Test
    void closesConnectionThatStaysIdleBetweenRequests() throws Exception {
        open(new EdgeLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                8192,
                64,
                64,
                64,
                64));

        String answer = remembered(
                        new SlowClient(edgePort).sends("GET /status.json HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .hearsUntilClosed(180_000);

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void takesBodyThatComesInPieces() throws Exception {
        open(limits(Duration.ofMinutes(3), Duration.ofMinutes(3)));
        SlowClient steady = remembered(
                new SlowClient(edgePort)
                        .sends(
                                "POST /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 20\r\n\r\n"));

        for (int i = 0; i < 20; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            steady.sends("x");
        }

        assertThat(steady.hearsUntilClosed(180_000)).startsWith("HTTP/1.1 200").contains("\"length\":20");
    }

    @Test
    void makesRoomForTheNewestOfAnAddressAndLeavesOtherAddressesAlone() throws Exception {
        open(new EdgeLimits(
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                8192,
                100,
                10,
                1000,
                100));
        SlowClient neighbour = remembered(new SlowClient(edgePort, "127.0.0.2").sends(HALF_BODY));
        for (int i = 0; i < 30; i++) {
            slow.add(new SlowClient(edgePort).sends(HALF_BODY));
        }

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(slow.stream().filter(each -> !each.isCutOff()))
                        .hasSize(1 + 10));
        assertThat(neighbour.isCutOff()).isFalse();
        assertThat(post("hello", Duration.ofMinutes(3)).statusCode()).isEqualTo(200);
    }

    @Test
    void closesTheLongestIdleWhenAnAddressHasTooManyConnections() throws Exception {
        open(new EdgeLimits(
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                8192,
                5,
                100,
                1000,
                100));
        for (int i = 0; i < 12; i++) {
            slow.add(new SlowClient(edgePort));
        }

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(slow.stream().filter(each -> !each.isCutOff()))
                        .hasSize(5));
        assertThat(slow.get(11).isCutOff()).isFalse();
    }

    @Test
    void answersTimedOutForServiceThatTakesTheRequestAndSaysNothing() throws Exception {
        open(new EdgeLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(700),
                8192,
                64,
                64,
                64,
                64));

        HttpResponse<String> answer = post("silence", Duration.ofMinutes(3));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("edge:service.timed-out");
    }

    /** A stream of events outlasts what any other answer may take, as long as the service gives signs of life. */
    @Test
    void letsEventsComeAsTheyHappen() throws Exception {
        open(new EdgeLimits(
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Duration.ofSeconds(3),
                8192,
                64,
                64,
                64,
                64));

        HttpResponse<String> answer = post("events", Duration.ofMinutes(3));

        assertThat(answer.body()).hasLineCount(24).endsWith("data: 12\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 | '' | 400",
                "HTTP/1.1 | 'Host: a~Host: b' | 400",
                "HTTP/1.1 | 'Host: a~Host: a' | 400",
                "HTTP/1.1 | 'Host:' | 400",
                "HTTP/1.1 | 'Host: a,b' | 400",
                "HTTP/1.1 | 'Host: a/b' | 400",
                "HTTP/1.1 | 'Host: u@a' | 400",
                "HTTP/1.1 | 'Host: a' | 200",
                "HTTP/1.1 | 'host: [::1]:8080' | 200",
                "HTTP/1.0 | '' | 200",
                "HTTP/1.0 | 'Host: a~Host: b' | 400",
            })
    void wantsExactlyOneHost(String version, String hosts, int status) throws Exception {
        open(EdgeLimits.DEFAULT);
        String lines = hosts.isEmpty() ? "" : hosts.replace("~", "\r\n") + "\r\n";

        for (String path : List.of("/status.json", "/api/v1/users/me")) {
            String answer = remembered(new SlowClient(edgePort)
                            .sends("GET " + path + " " + version + "\r\n" + lines + "Connection: close\r\n\r\n"))
                    .hearsUntilClosed(180_000);
            assertThat(answer).startsWith("HTTP/1." + version.charAt(7) + " " + status);
            if (status == 400) {
                assertThat(answer).contains("application/problem+json").contains("edge:host.refused");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer | {\"groups\":[\"service\"]} | 403",
                "bearer | {\"groups\":[\"service\"]} | 403",
                "Bearer | {\"groups\":[\"operator\",\"service\"]} | 403",
                "Bearer | {\"groups\":\"service\"} | 403",
                "Bearer | {\"groups\":[\"operator\"]} | 200",
                "Bearer | {\"groups\":[\"person\"],\"sub\":\"service\"} | 200",
                "Bearer | {\"sub\":\"x\"} | 200",
                "Bearer | {\"groups\":{\"service\":1}} | 200",
                "Bearer | no JSON | 200",
                "Basic | {\"groups\":[\"service\"]} | 200",
            })
    void refusesTokensOfServicesOnEveryPathAndPassesOthersOn(String scheme, String claims, int status)
            throws Exception {
        open(EdgeLimits.DEFAULT);
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        for (String path : List.of("/api/v1/users/me", "/api/v1/users/a/style", "/status.json")) {
            HttpResponse<String> answer = client.send(
                    request(path, Duration.ofMinutes(3))
                            .header("Authorization", scheme + " e30." + payload + ".c2ln")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            if (status == 403) {
                assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("edge:token.refused");
            }
        }
        assertThat(requestsOfIdentity).hasValue(status == 403 ? 0 : 2);
    }

    private static EdgeLimits limits(Duration head, Duration body) {
        return new EdgeLimits(head, body, Duration.ofMinutes(3), Duration.ofMinutes(3), 8192, 1024, 400, 4096, 800);
    }

    private void open(EdgeLimits limits) throws Exception {
        Routes routes = Routes.of(SuiteManifest.OF_THIS_BUILD);
        Pages pages = new Pages(Set.of("identity"), () -> "{\"parts\":[]}");
        edgePort = join(new Edge(vertx, routes, this::find, pages, limits, Optional.empty()).listen("127.0.0.1", 0));
    }

    private List<SocketAddress> find(String service) {
        return List.of(SocketAddress.inetSocketAddress(identityPort, "127.0.0.1"));
    }

    private void identity(HttpServerRequest request) {
        requestsOfIdentity.incrementAndGet();
        request.body().onSuccess(body -> {
            if (body.toString().equals("events")) {
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
                tell(request, 1);
            } else if (!body.toString().equals("silence")) {
                request.response()
                        .end(new JsonObject().put("length", body.length()).encode());
            }
        });
    }

    /** Twelve events, which take longer than an answer may. */
    private void tell(HttpServerRequest request, int number) {
        request.response().write("data: " + number + "\n\n");
        if (number == 12) {
            request.response().end();
        } else {
            vertx.setTimer(400, due -> tell(request, number + 1));
        }
    }

    private SlowClient remembered(SlowClient each) {
        slow.add(each);
        return each;
    }

    private HttpResponse<String> post(String body, Duration timeout) throws Exception {
        return client.send(
                request("/api/v1/users/x", timeout)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edgePort + path))
                .timeout(timeout);
    }

    private static <T> T join(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }
}
