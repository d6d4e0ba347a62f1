package dev.pluto.load.http;

import dev.pluto.load.Latencies;
import dev.pluto.load.Measured;
import dev.pluto.load.Pace;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Asks a provider over HTTP from one event loop, so nothing is locked. */
public final class Asking implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final long DEADLINE_MILLIS = 15_000;
    private static final long LONGEST_RUN_SECONDS = 600;
    private static final long TICK_MILLIS = 1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));

    /** An answer with its status; empty where it was no object. */
    private record Answer(int status, JsonObject body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    /**
     * One answer.
     *
     * @throws IllegalStateException when it is none of success
     */
    public JsonObject ask(URI base, Ask ask) {
        Answer answer = joined(sent(base, ask).toCompletionStage().toCompletableFuture());
        if (!answer.isGood()) {
            throw new IllegalStateException(ask + " was answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Each lane asks the next as soon as it has its answer, until so many were asked in all. */
    public Measured saturate(URI base, List<? extends Lane> lanes, int count) {
        Run run = new Run(base, count);
        loop.runOnContext(start -> {
            run.began = System.nanoTime();
            lanes.forEach(run::follow);
        });
        return joined(run.end.future().toCompletionStage().toCompletableFuture());
    }

    /** At a fixed pace, whether there are answers or not; latencies count from when each was due. */
    public Measured keepPace(URI base, IntFunction<Lane> lanes, int count, int perSecond) {
        Run run = new Run(base, count);
        loop.runOnContext(start -> {
            run.began = System.nanoTime();
            Pace pace = new Pace(run.began, perSecond);
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                long due = Math.min(count, pace.dueUntil(System.nanoTime()));
                while (run.asked < due) {
                    long at = pace.dueAt(run.asked);
                    run.ask(lanes.apply(run.asked++), at, () -> {});
                }
                if (run.asked == count) {
                    vertx.cancelTimer(timer);
                }
            });
        });
        return joined(run.end.future().toCompletionStage().toCompletableFuture());
    }

    private final class Run {
        private final URI base;
        private final int count;
        private final Latencies latencies;
        private final Promise<Measured> end = Promise.promise();
        private long began;
        private int asked;
        private int good;
        private int bad;

        Run(URI base, int count) {
            this.base = base;
            this.count = count;
            this.latencies = new Latencies(count);
        }

        private void follow(Lane lane) {
            if (asked < count) {
                asked++;
                ask(lane, System.nanoTime(), () -> follow(lane));
            }
        }

        private void ask(Lane lane, long since, Runnable then) {
            sent(base, lane.next()).onComplete(answer -> {
                latencies.add(System.nanoTime() - since);
                if (answer.succeeded() && answer.result().isGood()) {
                    good++;
                    lane.heard(answer.result().body());
                } else {
                    bad++;
                }
                then.run();
                if (good + bad == count) {
                    end.complete(new Measured(good, bad, Duration.ofNanos(System.nanoTime() - began), latencies));
                }
            });
        }
    }

    private Future<Answer> sent(URI base, Ask ask) {
        RequestOptions options = new RequestOptions()
                .setMethod(ask.method())
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI(ask.path())
                .setTimeout(DEADLINE_MILLIS);
        ask.headers().forEach(options::putHeader);
        return client.request(options).compose(request -> answered(request, ask.body()));
    }

    private static Future<Answer> answered(HttpClientRequest request, String body) {
        return request.send(Buffer.buffer(body))
                .compose(response -> response.body().map(whole -> new Answer(response.statusCode(), object(whole))));
    }

    private static JsonObject object(Buffer whole) {
        try {
            return whole.length() > 0 && whole.getByte(0) == '{' ? new JsonObject(whole) : new JsonObject();
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }

    private static <T> T joined(java.util.concurrent.CompletableFuture<T> future) {
        return future.orTimeout(LONGEST_RUN_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        joined(vertx.close().toCompletionStage().toCompletableFuture());
    }
}
