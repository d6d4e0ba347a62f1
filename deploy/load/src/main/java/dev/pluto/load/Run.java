package dev.pluto.load;

import dev.pluto.local.phone.SignedWebhook;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One run of a list of webhooks against one target. All of it happens on one event loop, so nothing is locked. */
final class Run {

    private static final int OK = 200;
    private static final long TICK_MILLIS = 1;
    private static final long DEADLINE_MILLIS = 15_000; // the provider's

    private final HttpClient client;
    private final Target target;
    private final List<SignedWebhook> webhooks;
    private final Latencies latencies;
    private final Promise<Measured> end = Promise.promise();
    private long began;
    private int next;
    private int accepted;
    private int refused;

    Run(HttpClient client, Target target, List<SignedWebhook> webhooks) {
        this.client = client;
        this.target = target;
        this.webhooks = webhooks;
        this.latencies = new Latencies(webhooks.size());
    }

    /** As fast as the target answers: each answer is followed by the next request. */
    CompletableFuture<Measured> closedLoop(Context loop, int inFlight) {
        loop.runOnContext(start -> {
            began = System.nanoTime();
            for (int i = 0; i < inFlight; i++) {
                follow();
            }
        });
        return end.future().toCompletionStage().toCompletableFuture();
    }

    private void follow() {
        if (next < webhooks.size()) {
            post(webhooks.get(next++), System.nanoTime(), this::follow);
        }
    }

    /** As fast as the pace tells, whether the target answers or not. */
    CompletableFuture<Measured> openLoop(Vertx vertx, Context loop, int perSecond) {
        loop.runOnContext(start -> {
            began = System.nanoTime();
            Pace pace = new Pace(began, perSecond);
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                long due = Math.min(webhooks.size(), pace.dueUntil(System.nanoTime()));
                while (next < due) {
                    long scheduled = pace.dueAt(next);
                    post(webhooks.get(next++), scheduled, () -> {});
                }
                if (next == webhooks.size()) {
                    vertx.cancelTimer(timer);
                }
            });
        });
        return end.future().toCompletionStage().toCompletableFuture();
    }

    private void post(SignedWebhook webhook, long since, Runnable then) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(target.host())
                .setPort(target.port())
                .setURI(URI.create(webhook.url()).getRawPath())
                .setTimeout(DEADLINE_MILLIS)
                .putHeader("Content-Type", webhook.contentType())
                .putHeader("Accept", "*/*")
                .putHeader("User-Agent", "TwilioProxy/1.1")
                .putHeader("X-Twilio-Signature", webhook.signature());
        client.request(options).compose(request -> sent(request, webhook)).onComplete(answer -> {
            latencies.add(System.nanoTime() - since);
            if (answer.succeeded() && answer.result() == OK) {
                accepted++;
            } else {
                refused++;
            }
            then.run();
            endWhenComplete();
        });
    }

    private static io.vertx.core.Future<Integer> sent(HttpClientRequest request, SignedWebhook webhook) {
        return request.send(Buffer.buffer(webhook.body())).compose(Run::statusOfWhole);
    }

    /** The answer counts when all of it is there. */
    private static io.vertx.core.Future<Integer> statusOfWhole(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode());
    }

    private void endWhenComplete() {
        if (accepted + refused == webhooks.size()) {
            end.complete(new Measured(accepted, refused, Duration.ofNanos(System.nanoTime() - began), latencies));
        }
    }
}
