package dev.pluto.messaging.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Works on whatever a table says is due: claims as many rows as it has hands free, works on each by itself, and looks
 * again when one is done, when woken, and after a pause in any case. One slow row keeps one hand busy and nobody
 * waiting.
 *
 * @param <T> a claimed row
 */
public final class WorkPool<T> {

    private static final Logger LOG = Logger.getLogger(WorkPool.class);

    private final String name;
    private final int hands;
    private final IntFunction<Uni<Claimed<T>>> claim;
    private final Function<T, Uni<Void>> work;
    private final AtomicInteger busy = new AtomicInteger();
    private final WorkLoop loop;

    /**
     * @param name for the log
     * @param pause longest wait between two looks
     * @param hands rows worked on at once
     * @param claim claims at most so many rows; a claim is a lease, so that a row is not lost with this process
     * @param work works on one row and stores the result, failures included
     */
    public WorkPool(
            String name,
            Vertx vertx,
            Duration pause,
            int hands,
            IntFunction<Uni<Claimed<T>>> claim,
            Function<T, Uni<Void>> work) {
        this.name = name;
        this.hands = hands;
        this.claim = claim;
        this.work = work;
        this.loop = new WorkLoop(name, vertx, pause, this::look);
    }

    /** Begins; the first look is at once. */
    public void start() {
        loop.start();
    }

    /** Claims nothing more. What is being worked on goes on, or is free again when its lease ends. */
    public void stop() {
        loop.stop();
    }

    /** There may be work now. */
    public void wake() {
        loop.wake();
    }

    /** There will be work after a delay. */
    public void wakeAfter(Duration delay) {
        loop.wakeAfter(delay);
    }

    private Uni<Void> look() {
        int free = hands - busy.get();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : claim.apply(free).invoke(this::begin).replaceWithVoid();
    }

    private void begin(Claimed<T> claimed) {
        claimed.rows().forEach(this::begin);
        if (claimed.hasPassedOver()) {
            loop.wake();
        }
    }

    private void begin(T row) {
        busy.incrementAndGet();
        Detached.run(Uni.createFrom().deferred(() -> work.apply(row)), unused -> done(), failure -> {
            LOG.errorf(
                    "%s could not note the outcome of its work (%s)",
                    name, failure.getClass().getSimpleName());
            done();
        });
    }

    private void done() {
        busy.decrementAndGet();
        loop.wake();
    }
}
