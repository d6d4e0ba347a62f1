package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasAtTheEdgeTest {

    private static final String PATH = "/api/v1/users/me";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger atFirst = new AtomicInteger();
    private final AtomicInteger atSecond = new AtomicInteger();
    private int first;
    private int second;
    private int edgePort;
    private @Nullable HttpServer server;

    @BeforeEach
    void startSecondReplicaAndEdge() throws Exception {
        second = replica(request -> request.body().onSuccess(body -> {
            atSecond.incrementAndGet();
            request.response().end("second heard " + body);
        }));
        Pages pages = new Pages(Set.of("identity"), () -> "{\"parts\":[]}");
        edgePort = await(
                new Edge(vertx, Routes.of(SuiteManifest.OF_THIS_BUILD), this::find, pages).listen("127.0.0.1", 0));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void asksTheNextReplicaWhereNobodyIsReached(String method) throws Exception {
        first = replica(request -> {});
        await(Objects.requireNonNull(server).close());

        assertThat(send(method).body()).isEqualTo("second heard words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void asksTheNextReplicaWhereOneIsLeavingAndHasNotBegun(String method) throws Exception {
        first = replica(request -> request.response()
                .setStatusCode(503)
                .putHeader("Connection", "close")
                .end());

        assertThat(send(method).body()).isEqualTo("second heard words");
    }

    @Test
    void givesBackWhatAServiceItselfRefuses() throws Exception {
        first = replica(request -> request.response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .end("{}"));

        assertThat(send("POST").statusCode()).isEqualTo(503);
        assertThat(atSecond).hasValue(0);
    }

    @Test
    void asksAgainWhatIsIdempotentWhereAReplicaDiesOverIt() throws Exception {
        first = replica(this::die);

        assertThat(send("PUT").body()).isEqualTo("second heard words");
    }

    @Test
    void doesNotRepeatWhatMayHaveBeenDone() throws Exception {
        first = replica(this::die);

        HttpResponse<String> answer = send("POST");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(atFirst).hasValue(1);
        assertThat(atSecond).hasValue(0);
    }

    @Test
    void standsInFrontOfAServiceForTheOthersAsWell() throws Exception {
        first = replica(request -> {});
        await(Objects.requireNonNull(server).close());
        int door = await(new HouseDoor(vertx, "identity", this::find, Optional.empty()).listen());

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + "/api/v1/internal/anything"))
                        .POST(HttpRequest.BodyPublishers.ofString("words"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("second heard words");
    }

    @Test
    void doesNotSayOfTheHouseThatItComesFromOutside() throws Exception {
        first = replica(request -> request.response()
                .end(String.valueOf(request.headers().names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded")))));
        int door = await(new HouseDoor(vertx, "identity", this::find, Optional.empty()).listen());

        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + PATH))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("false");
        assertThat(send("GET").body()).isEqualTo("true");
    }

    private int replica(Handler<HttpServerRequest> handler) throws Exception {
        HttpServer listening =
                await(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"));
        server = listening;
        return listening.actualPort();
    }

    private void die(HttpServerRequest request) {
        atFirst.incrementAndGet();
        request.body().onSuccess(body -> request.connection().close());
    }

    private List<SocketAddress> find(String service) {
        return List.of(
                SocketAddress.inetSocketAddress(first, "127.0.0.1"),
                SocketAddress.inetSocketAddress(second, "127.0.0.1"));
    }

    private HttpResponse<String> send(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + edgePort + PATH))
                .method(method, HttpRequest.BodyPublishers.ofString("words"))
                .timeout(Duration.ofMinutes(3))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }
}
