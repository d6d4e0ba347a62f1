package dev.pluto.messaging.live;

import dev.pluto.access.EndedSessions;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.live.LiveEvent.Opened;
import dev.pluto.messaging.live.Watch.Opening;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Who looks on at this replica. */
@ApplicationScoped
class Watches {

    /** What a slow reader may leave unread before their stream ends: they go on from the last event they have. */
    private static final int UNREAD = 256;

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Set<Watch> all = ConcurrentHashMap.newKeySet();
    private final EndedSessions ended;
    private final LiveConfig config;
    private final Clock clock;

    Watches(EndedSessions ended, LiveConfig config, Clock clock, MeterRegistry meters) {
        this.ended = ended;
        this.config = config;
        this.clock = clock;
        meters.gauge("pluto.live.streams", all, Set::size);
    }

    /** Requests under way are waited for when the service ends, and a stream would be one for long: whoever listens goes on elsewhere. */
    void endWithTheProcess(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> all.forEach(Watch::end), "end-of-streams"));
    }

    /** Those that go on: a stream ends with the token that opened it, and with the session that belongs to. */
    List<Watch> open(Instant now) {
        return all.stream().filter(watch -> isOpen(watch, now)).toList();
    }

    private boolean isOpen(Watch watch, Instant now) {
        boolean isOpen = now.isBefore(watch.opening().until())
                && watch.opening().session().filter(ended::hasEnded).isEmpty();
        if (!isOpen) {
            watch.end();
        }
        return isOpen;
    }

    /**
     * What happens from a point on, told on the event loop of whoever asks.
     *
     * @param isNew nothing was heard before: they are told where they begin
     * @throws Problem 429 and 503 when there are too many
     */
    Multi<LiveEvent> open(Opening opening, Seen seen, boolean isNew) {
        requireRoom(opening);
        Context context = Vertx.currentContext();
        Executor loop = context == null ? Runnable::run : task -> context.runOnContext(here -> task.run());
        return Multi.createFrom()
                .<LiveEvent>emitter(
                        emitter -> {
                            var watch = new Watch(opening, seen, clock.instant(), emitter);
                            emitter.onTermination(() -> all.remove(watch));
                            if (isNew) {
                                var opened = new Opened(opening.conversationId(), seen.sequence());
                                emitter.emit(new LiveEvent("open", seen, opened));
                            }
                            all.add(watch);
                        },
                        UNREAD)
                .emitOn(loop);
    }

    private void requireRoom(Opening opening) {
        if (all.size() >= config.streams()) {
            throw Problem.retryAfter(503, "messaging:stream.full", "Too many look on, try again", LATER);
        }
        long own = all.stream()
                .filter(watch -> watch.opening().caller().equals(opening.caller()))
                .count();
        if (own >= config.perCaller()) {
            throw Problem.retryAfter(429, "messaging:stream.too-many", "Too many streams of one caller", LATER);
        }
    }
}
