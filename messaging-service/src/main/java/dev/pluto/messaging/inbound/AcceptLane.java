package dev.pluto.messaging.inbound;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.work.Detached;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores texts in as few transactions as the load asks for: a text that comes while a transaction is under way waits
 * for the next one together with all others that came meanwhile. Nobody waits for company: an idle lane takes a single
 * text at once. So the database commits and flushes once for many texts under load, and an acknowledgement still means
 * "on disk".
 */
@ApplicationScoped
class AcceptLane {

    private static final Duration ONE_TRY = Duration.ofSeconds(1);

    private final Function<List<Acceptance.Traced>, Uni<List<Outcome>>> store;
    private final InboundConfig config;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int underWay;
    private long lastBegan;

    @Inject
    AcceptLane(Acceptance acceptance, InboundConfig config) {
        this(acceptance::accept, config);
    }

    /** @param store stores texts in one transaction and tells what became of each, in the same order */
    AcceptLane(Function<List<Acceptance.Traced>, Uni<List<Outcome>>> store, InboundConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Stores a text, durably when the answer comes.
     *
     * @return fails with Problem 503 {@code messaging:inbound.busy} when too many wait or the database is away
     */
    Uni<Outcome> accept(InboundText text) {
        return Uni.createFrom()
                .emitter(emitter -> enqueue(new Waiting(
                        text, Context.current(), io.vertx.core.Vertx.currentContext(), System.nanoTime(), emitter)));
    }

    private void enqueue(Waiting waiting) {
        synchronized (queue) {
            if (queue.size() >= config.waiting()) {
                waiting.fail(busy());
                return;
            }
            queue.add(waiting);
        }
        drain();
    }

    private void drain() {
        List<Waiting> batch = next();
        if (batch.isEmpty()) {
            return;
        }
        Uni<Void> settled = Uni.createFrom()
                .deferred(() -> stored(batch))
                .invoke(outcomes -> settle(batch, outcomes))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(batch, failure));
        Detached.run(settled, done -> finished(), failure -> finished());
    }

    private List<Waiting> next() {
        synchronized (queue) {
            if (queue.isEmpty() || !laneIsFree()) {
                return List.of();
            }
            underWay++;
            lastBegan = System.nanoTime();
            var batch = new ArrayList<Waiting>(Math.min(queue.size(), config.batch()));
            while (!queue.isEmpty() && batch.size() < config.batch()) {
                batch.add(queue.removeFirst());
            }
            return batch;
        }
    }

    /** A second lane opens for many, or past a slow first one: two half-empty ones would cost twice. */
    private boolean laneIsFree() {
        return underWay == 0
                || underWay < config.lanes()
                        && (queue.size() >= config.company()
                                || System.nanoTime() - lastBegan > config.slow().toNanos());
    }

    private void finished() {
        synchronized (queue) {
            underWay--;
        }
        drain();
    }

    private static void settle(List<Waiting> batch, List<Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(outcomes.get(i));
        }
    }

    private Uni<List<Outcome>> stored(List<Waiting> batch) {
        return store.apply(batch.stream().map(Waiting::traced).toList())
                .ifNoItem()
                .after(timeLeft(batch.get(0)))
                .fail();
    }

    /** Counted from the arrival, as the provider does; enough for one more try however long a text has waited. */
    private Duration timeLeft(Waiting oldest) {
        Duration whole = config.deadline();
        Duration left = whole.minusNanos(System.nanoTime() - oldest.since());
        Duration shortest = whole.compareTo(ONE_TRY) < 0 ? whole : ONE_TRY;
        return left.compareTo(shortest) > 0 ? left : shortest;
    }

    /**
     * One text the database refuses must not take the others with it: each gets a transaction of its own, one after the
     * other, so that two of the same person stay in their order.
     */
    private Uni<Void> failed(List<Waiting> batch, Throwable failure) {
        if (batch.size() == 1 || failure instanceof TimeoutException) {
            batch.forEach(waiting -> waiting.fail(busy()));
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .collect()
                .last();
    }

    private Uni<Void> alone(Waiting waiting) {
        return Uni.createFrom()
                .deferred(() -> stored(List.of(waiting)))
                .invoke(outcomes -> waiting.complete(outcomes.get(0)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> waiting.fail(busy()))
                .onFailure()
                .recoverWithNull();
    }

    private static Problem busy() {
        return new Problem(503, "messaging:inbound.busy", "The text could not be stored now");
    }

    /** A text with the request it belongs to: answered on the request's own event loop, stored under its own trace. */
    private record Waiting(
            InboundText text,
            Context trace,
            io.vertx.core.@Nullable Context origin,
            long since,
            UniEmitter<? super Outcome> emitter) {

        Acceptance.Traced traced() {
            return new Acceptance.Traced(text, trace);
        }

        void complete(Outcome outcome) {
            onOrigin(() -> emitter.complete(outcome));
        }

        void fail(Throwable failure) {
            onOrigin(() -> emitter.fail(failure));
        }

        private void onOrigin(Runnable answer) {
            if (origin == null) {
                answer.run();
            } else {
                origin.runOnContext(unused -> answer.run());
            }
        }
    }
}
