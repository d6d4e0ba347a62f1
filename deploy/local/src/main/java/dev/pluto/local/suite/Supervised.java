package dev.pluto.local.suite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** A part with its state: what it should be doing, what it does, when it may be started again after it crashed or hung. */
final class Supervised {

    /** What a part does, in the words of the status page. */
    enum State {
        STOPPED,
        STARTING,
        RUNNING,
        STOPPING,
        HUNG,
        RESTARTING
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Who runs this long is healthy again: its next crash is a first one. */
    private static final Duration HEALTHY_AFTER = Duration.ofSeconds(60);

    private final Part part;
    private final Runner runner;
    private final LivenessProbe probe;
    private final Liveness liveness;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile State state = State.STOPPED;
    private volatile boolean wanted;
    private volatile int restarts;
    private volatile int hangs;
    private volatile long runningSince;
    private Duration pause = FIRST_PAUSE;

    Supervised(Part part, Runner runner, LivenessProbe probe) {
        this.part = part;
        this.runner = runner;
        this.probe = probe;
        this.liveness = new Liveness(probe);
    }

    Part part() {
        return part;
    }

    Runner runner() {
        return runner;
    }

    State state() {
        return state;
    }

    int restarts() {
        return restarts;
    }

    /** How many of its restarts came of hanging. */
    int hangs() {
        return hangs;
    }

    /** Starts it and watches over it from now on; returns when it answers. */
    void start() {
        wanted = true;
        launch(State.STARTING);
    }

    /** Stops it; it stays down. */
    void stop() {
        wanted = false;
        state = State.STOPPING;
        runner.stop();
        state = State.STOPPED;
    }

    /** Ends it as a crash does; it stays down until started. */
    void kill() {
        wanted = false;
        runner.kill();
        state = State.STOPPED;
    }

    /** Whether it should run and does not, and nobody is busy starting it. */
    boolean isCrashed() {
        return wanted && state == State.RUNNING && !runner.isRunning();
    }

    /** Asks for a sign of life and keeps the outcome, unless the last question is still open. Takes as long as the answer may. */
    void ask() {
        if (state != State.RUNNING || !asking.compareAndSet(false, true)) {
            return;
        }
        try {
            long run = runningSince;
            long askedAt = System.nanoTime();
            boolean heard = runner.answers(probe.timeout());
            if (run == runningSince) {
                note(heard, askedAt);
            }
        } finally {
            asking.set(false);
        }
    }

    private void note(boolean heard, long askedAt) {
        if (heard) {
            liveness.heard(askedAt);
        } else {
            liveness.missed(askedAt, System.nanoTime());
        }
    }

    /** Whether its process lives and gives no sign of it. */
    boolean isHung() {
        return wanted && state == State.RUNNING && runner.isRunning() && liveness.hangs();
    }

    /** Takes note that it hangs; how long it has been silent. {@link #endHung()} is next. */
    Duration hung() {
        state = State.HUNG;
        hangs++;
        return liveness.silence(System.nanoTime());
    }

    /** Ends it the hard way: a process that stands still does not see any other. */
    void endHung() {
        if (wanted) {
            runner.kill();
        }
    }

    /** Takes note of a crash; how long to wait before the next start. */
    Duration crashed() {
        state = wanted ? State.RESTARTING : State.STOPPED;
        if (System.nanoTime() - runningSince > HEALTHY_AFTER.toNanos()) {
            pause = FIRST_PAUSE;
        }
        Duration now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return now;
    }

    /** Starts it again after a crash, if it is still wanted. */
    void startAgain() {
        if (wanted) {
            restarts++;
            launch(State.RESTARTING);
        }
    }

    private void launch(State meanwhile) {
        lock.lock();
        try {
            state = meanwhile;
            runner.start();
            runningSince = System.nanoTime();
            liveness.begin();
            state = State.RUNNING;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it runs; false when it does not in time. */
    boolean awaitRunning(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (state != State.RUNNING && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return state == State.RUNNING;
    }
}
