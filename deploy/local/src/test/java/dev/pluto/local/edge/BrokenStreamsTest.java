package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pluto.servers.SuiteManifest;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services die in the middle of requests, and clients leave: nobody takes a half for a whole, and the log stays quiet. */
class BrokenStreamsTest {

    private static final int LARGE = 500_000;
    private static final Logger ROOT = Logger.getLogger("");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LogLines logged = new LogLines();
    private volatile Handler<HttpServerRequest> service =
            request -> request.response().end();
    private int servicePort;
    private int edgePort;

    @BeforeEach
    void startEdge() throws Exception {
        servicePort = join(vertx.createHttpServer()
                        .requestHandler(request -> service.handle(request))
                        .listen(0, "127.0.0.1"))
                .actualPort();
        Pages pages = new Pages(Set.of("identity"), () -> "{\"parts\":[]}");
        edgePort =
                join(new Edge(vertx, Routes.of(SuiteManifest.OF_THIS_BUILD), this::find, pages).listen("127.0.0.1", 0));
        ROOT.addHandler(logged);
    }

    @AfterEach
    void stop() throws Exception {
        ROOT.removeHandler(logged);
        join(vertx.close());
    }

    @Test
    void breaksOffWhereTheServiceBreaksOffItsAnswer() {
        service = request -> request.body()
                .onSuccess(body -> request.response()
                        .setChunked(true)
                        .write("half")
                        .onComplete(written -> request.connection().close()));

        assertThatThrownBy(() -> post(10).join()).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void doesNotEndForTheServiceWhatTheClientHasNotEnded() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        service = request -> {
            request.handler(bytes -> {}).endHandler(whole -> end.complete("took it for whole"));
            request.exceptionHandler(broken -> end.complete("saw it break off"));
        };

        try (SlowClient leaving = new SlowClient(edgePort)) {
            leaving.sends("POST /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .sends(Integer.toHexString(LARGE) + "\r\n" + "x".repeat(LARGE) + "\r\n");
        }

        assertThat(end.get(180, TimeUnit.SECONDS)).isEqualTo("saw it break off");
    }

    @Test
    void tellsOfADyingServiceItsClientsAndNotTheLog() {
        service = request -> request.handler(bytes -> request.connection().close());

        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 60).mapToObj(i -> post(LARGE)).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(statusOf(answer)).isEqualTo(503));
        assertThat(logged.lines()).isEmpty();
    }

    private static int statusOf(CompletableFuture<HttpResponse<String>> answer) {
        return answer.join().statusCode();
    }

    @Test
    void tellsOfALeavingClientNobody() throws Exception {
        List<HttpServerRequest> begun = new CopyOnWriteArrayList<>();
        service = request -> {
            begun.add(request);
            Buffer much = Buffer.buffer(new byte[LARGE]);
            request.response().setChunked(true);
            vertx.setPeriodic(5, tick -> {
                if (request.response().closed()) {
                    vertx.cancelTimer(tick);
                } else {
                    request.response().write(much);
                }
            });
        };

        for (int i = 0; i < 20; i++) {
            try (SlowClient leaving = new SlowClient(edgePort)) {
                leaving.sends("GET /api/v1/users/x HTTP/1.1\r\nHost: localhost\r\n\r\n");
                int number = i;
                await().atMost(Duration.ofMinutes(3)).until(() -> begun.size() > number);
            }
        }

        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        begun.stream().allMatch(request -> request.response().closed()));
        assertThat(logged.lines()).isEmpty();
    }

    /** A body whose length is not told before. */
    private CompletableFuture<HttpResponse<String>> post(int bytes) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + edgePort + "/api/v1/users/x"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                .timeout(Duration.ofMinutes(3))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<SocketAddress> find(String name) {
        return List.of(SocketAddress.inetSocketAddress(servicePort, "127.0.0.1"));
    }

    private static <T> T join(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }

    /** What Vert.x and Netty log above the level of information. */
    private static final class LogLines extends java.util.logging.Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        Stream<String> lines() {
            return lines.stream();
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() > java.util.logging.Level.INFO.intValue()
                    && String.valueOf(line.getLoggerName()).startsWith("io.")) {
                lines.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
