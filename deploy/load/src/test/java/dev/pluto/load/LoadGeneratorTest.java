package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.phone.SignedWebhook;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private final Vertx vertx = Vertx.vertx();
    private final LoadGenerator generator = new LoadGenerator();
    /** Touched by the server's only event loop until a run is over. */
    private final List<HttpServerRequest> open = new ArrayList<>();

    private int mostOpen;

    @AfterEach
    void close() {
        generator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void keepsItsPaceWhenNothingIsAnswered() {
        // a server that answers only when it has all of them: whoever waits for an answer before the next waits forever
        int count = 40;
        Target target = server(request -> {
            open.add(request);
            if (open.size() == count) {
                open.forEach(waiting -> waiting.response().end());
            }
        });

        Measured measured = generator.keepPace(target, webhooks(count), 400);

        assertThat(measured.accepted()).isEqualTo(count);
        // the first waited for the last, which was due 39/400 s later
        assertThat(measured.latencies().percentile(100)).isGreaterThanOrEqualTo(97.5);
    }

    @Test
    void keepsSoManyInFlightAndNoMore() {
        Target target = server(request -> {
            open.add(request);
            mostOpen = Math.max(mostOpen, open.size());
            vertx.setTimer(1, later -> {
                open.remove(request);
                request.response().end();
            });
        });

        Measured measured = generator.saturate(target, webhooks(50), 4);

        assertThat(measured.accepted()).isEqualTo(50);
        assertThat(mostOpen).isLessThanOrEqualTo(4);
    }

    @Test
    void countsWhatWasRefusedApart() {
        Target target = server(request -> {
            open.add(request);
            request.response().setStatusCode(open.size() % 2 == 0 ? 503 : 200).end();
        });

        Measured measured = generator.saturate(target, webhooks(10), 1);

        assertThat(measured.accepted()).isEqualTo(5);
        assertThat(measured.refused()).isEqualTo(5);
        assertThat(measured.latencies().count()).isEqualTo(10);
    }

    @Test
    void sendsAWebhookAsItWasSigned() {
        List<String> heard = new ArrayList<>();
        Target target = server(request -> request.bodyHandler(body -> {
            heard.addAll(List.of(
                    request.path(),
                    request.getHeader("Content-Type"),
                    request.getHeader("X-Twilio-Signature"),
                    body.toString()));
            request.response().end();
        }));

        generator.saturate(target, webhooks(1), 1);

        assertThat(heard)
                .containsExactly("/webhooks/twilio/sms", "application/x-www-form-urlencoded", "seal0", "Body=0");
    }

    @Test
    void countsATargetThatIsNotThereAsRefusing() {
        Measured measured = generator.saturate(new Target("127.0.0.1", 1), webhooks(3), 2);

        assertThat(measured.refused()).isEqualTo(3);
    }

    private Target server(Handler<HttpServerRequest> handler) {
        int port = vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return new Target("127.0.0.1", port);
    }

    private static List<SignedWebhook> webhooks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SignedWebhook(
                        "https://pluto.example/webhooks/twilio/sms",
                        "application/x-www-form-urlencoded",
                        "Body=" + i,
                        "seal" + i))
                .toList();
    }
}
