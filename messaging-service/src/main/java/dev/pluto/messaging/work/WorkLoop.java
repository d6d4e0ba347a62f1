package dev.pluto.messaging.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats one step: when woken, and after a pause in any case. At most one step of a loop runs at a time, and a wake-up
 * during a step leads to another one, so none is lost.
 */
final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private enum State {
        STOPPED,
        IDLE,
        RUNNING,
        WOKEN
    }

    private final String name;
    private final Vertx vertx;
    private final Duration pause;
    private final Supplier<Uni<Void>> step;
    private final AtomicReference<State> state = new AtomicReference<>(State.STOPPED);
    private final Context context;
    private volatile long timer = -1;

    /**
     * @param name for the log
     * @param pause longest wait between two steps
     * @param step does what is due
     */
    WorkLoop(String name, Vertx vertx, Duration pause, Supplier<Uni<Void>> step) {
        this.name = name;
        this.vertx = vertx;
        this.pause = pause;
        this.step = step;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Begins; the first step runs at once. */
    void start() {
        if (state.compareAndSet(State.STOPPED, State.IDLE)) {
            wake();
        }
    }

    /** Ends after the step that is running. */
    void stop() {
        state.set(State.STOPPED);
        vertx.cancelTimer(timer);
    }

    /** There may be work now. */
    void wake() {
        State before = state.getAndUpdate(now -> switch (now) {
            case IDLE -> State.RUNNING;
            case RUNNING, WOKEN -> State.WOKEN;
            case STOPPED -> State.STOPPED;
        });
        if (before == State.IDLE) {
            run();
        }
    }

    /** There will be work after a delay. */
    void wakeAfter(Duration delay) {
        vertx.setTimer(Math.max(1, delay.toMillis()), unused -> wake());
    }

    private void run() {
        vertx.cancelTimer(timer);
        Context own = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(
                unused -> Detached.run(Uni.createFrom().deferred(() -> step.get()), done -> rest(pause), this::failed));
    }

    private void failed(Throwable failure) {
        LOG.warnf(
                "%s could not look for work (%s) and tries again",
                name, failure.getClass().getSimpleName());
        LOG.debug("The failure of the look", failure);
        state.compareAndSet(State.WOKEN, State.RUNNING); // a failure is not repeated at once
        rest(PAUSE_AFTER_FAILURE);
    }

    private void rest(Duration rest) {
        State before = state.getAndUpdate(now -> switch (now) {
            case RUNNING -> State.IDLE;
            case WOKEN -> State.RUNNING;
            case IDLE, STOPPED -> now;
        });
        if (before == State.WOKEN) {
            run();
        } else if (before == State.RUNNING) {
            timer = vertx.setTimer(rest.toMillis(), unused -> wake());
        }
    }
}
