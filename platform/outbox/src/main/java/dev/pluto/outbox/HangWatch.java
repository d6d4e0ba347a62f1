package dev.pluto.outbox;

import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Fails what comes to no end. Looks once a second at what is running: a timer for each try would stay in its queue, and keep the
 * event it was for, until its time is over, however fast the try was.
 */
@ApplicationScoped
class HangWatch extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(HangWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final WorkLoop loop;

    HangWatch(Timer timer) {
        this.loop = new WorkLoop(LOG, timer, LOOK, this::look);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> look() {
        look(System.nanoTime());
        return Uni.createFrom().item(Next.AFTER_PAUSE);
    }

    /** The same, failing with {@link EffectHangs} when it has not ended within about this time. */
    <T> Uni<T> within(Duration limit, Uni<T> work) {
        return Uni.combine().any().of(work, hung(limit));
    }

    private <T> Uni<T> hung(Duration limit) {
        return Uni.createFrom().emitter(emitter -> {
            Running one = new Running(System.nanoTime() + limit.toNanos(), emitter);
            running.add(one);
            emitter.onTermination(() -> running.remove(one));
        });
    }

    void look(long now) {
        for (Running one : running) {
            if (now - one.end >= 0) {
                running.remove(one);
                one.emitter.fail(new EffectHangs());
            }
        }
    }

    /** How much is running. */
    int count() {
        return running.size();
    }

    /** Known by itself alone: two may end at the same time. */
    private static final class Running {
        private final long end;
        private final UniEmitter<?> emitter;

        Running(long end, UniEmitter<?> emitter) {
            this.end = end;
            this.emitter = emitter;
        }
    }
}
