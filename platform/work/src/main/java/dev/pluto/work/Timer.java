package dev.pluto.work;

import java.time.Duration;

/** Says when background work runs. In a service that is Vert.x, in a test of a loop a timer the test turns by hand. */
public interface Timer {

    /** Runs a task as soon as possible, on a Vert.x context of its own. Returns before it has run. */
    void run(Runnable task);

    /**
     * Runs a task later.
     *
     * @param delay at least so long; what is shorter than a millisecond counts as one
     */
    Alarm after(Duration delay, Runnable task);

    /** Nanoseconds of a clock that never goes back, from whenever it began. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /** A task that waits for its time. */
    interface Alarm {

        /** It need not run any more. No harm when it has. */
        void cancel();
    }
}
