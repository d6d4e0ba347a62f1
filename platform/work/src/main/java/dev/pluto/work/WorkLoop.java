package dev.pluto.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats one step: at once while there is more to do, when woken, and after a pause in any case. At most one step of a loop
 * runs at a time, and a wake-up during a step leads to another one, so none is lost. A step that fails is repeated after a
 * pause of its own, which a wake-up during the step does not shorten, and a later one does.
 */
public final class WorkLoop {

    private static final Duration LEAST_AFTER_FAILURE = Duration.ofSeconds(1);

    private enum State {
        /** Nothing runs, and nothing will. */
        STOPPED,
        /** Waits for its pause to end, or for somebody. */
        IDLE,
        /** A step is under way. */
        RUNNING,
        /** A step is under way, and another one follows. */
        WOKEN,
        /** A step is under way, and none follows. */
        ENDING
    }

    private final Logger log;
    private final Timer timer;
    private final Duration pause;
    private final BackOff afterFailure;
    private final Supplier<Uni<Next>> step;
    private final AtomicReference<State> state = new AtomicReference<>(State.STOPPED);
    private volatile Timer.Alarm alarm = () -> {};
    private int failures;

    /** A loop that pauses after a failure as it does in any case, but for a second at least. */
    public WorkLoop(Logger log, Timer timer, Duration pause, Supplier<Uni<Next>> step) {
        this(log, timer, pause, BackOff.constant(longer(pause, LEAST_AFTER_FAILURE)), step);
    }

    /**
     * @param log of whose loop this is: there it tells of failures
     * @param pause between the end of a step that found nothing and the next one
     * @param afterFailure pauses after steps that failed, by how many did in a row
     * @param step does what is due, on a Vert.x context of its own, and says when to go on
     */
    public WorkLoop(Logger log, Timer timer, Duration pause, BackOff afterFailure, Supplier<Uni<Next>> step) {
        this.log = log;
        this.timer = timer;
        this.pause = pause;
        this.afterFailure = afterFailure;
        this.step = step;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Begins; the first step runs at once. Begun already, nothing happens. */
    public void start() {
        State before = state.getAndUpdate(now -> switch (now) {
            case STOPPED -> State.RUNNING;
            case ENDING -> State.WOKEN;
            case IDLE, RUNNING, WOKEN -> now;
        });
        if (before == State.STOPPED) {
            run();
        }
    }

    /** Ends, after the step that is under way if there is one. */
    public void stop() {
        state.updateAndGet(now -> switch (now) {
            case IDLE, STOPPED -> State.STOPPED;
            case RUNNING, WOKEN, ENDING -> State.ENDING;
        });
        alarm.cancel();
    }

    /** There may be work now. */
    public void wake() {
        State before = state.getAndUpdate(now -> switch (now) {
            case IDLE -> State.RUNNING;
            case RUNNING, WOKEN -> State.WOKEN;
            case STOPPED, ENDING -> now;
        });
        if (before == State.IDLE) {
            run();
        }
    }

    /** There will be work after a delay. */
    public void wakeAfter(Duration delay) {
        timer.after(delay, this::wake);
    }

    private void run() {
        alarm.cancel();
        timer.run(() -> Detached.run(
                Uni.createFrom().deferred(() -> step.get()).onItem().ifNull().failWith(NullPointerException::new),
                this::ended,
                this::failed));
    }

    private void ended(Next next) {
        failures = 0;
        switch (next) {
            case AT_ONCE -> wake();
            case AFTER_PAUSE -> {}
            case NEVER -> stop();
        }
        rest(pause);
    }

    private void failed(Throwable failure) {
        failures++;
        Duration rest = afterFailure.pause(failures);
        if (state.get() != State.ENDING) { // else what it needs may have ended with the service
            log.warnf("Work failed (%s), tried again in %s", failure.getClass().getSimpleName(), rest);
        }
        log.debug("The failure of the work", failure);
        state.compareAndSet(State.WOKEN, State.RUNNING); // a failure is not repeated at once
        rest(rest);
    }

    private void rest(Duration rest) {
        State before = state.getAndUpdate(now -> switch (now) {
            case RUNNING -> State.IDLE;
            case WOKEN -> State.RUNNING;
            case ENDING -> State.STOPPED;
            case IDLE, STOPPED -> now;
        });
        if (before == State.WOKEN) {
            run();
        } else if (before == State.RUNNING) {
            alarm = timer.after(rest, this::wake);
        }
    }
}
