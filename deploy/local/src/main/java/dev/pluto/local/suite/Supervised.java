package dev.pluto.local.suite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A part with its state: what it should be doing, what it does, when it may be started again after a crash. */
final class Supervised {

    /** What a part does, in the words of the status page. */
    enum State {
        STOPPED,
        STARTING,
        RUNNING,
        RESTARTING
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Who runs this long is healthy again: its next crash is a first one. */
    private static final Duration HEALTHY_AFTER = Duration.ofSeconds(60);

    private final Part part;
    private final Runner runner;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile State state = State.STOPPED;
    private volatile boolean wanted;
    private volatile int restarts;
    private volatile long runningSince;
    private Duration pause = FIRST_PAUSE;

    Supervised(Part part, Runner runner) {
        this.part = part;
        this.runner = runner;
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

    /** Starts it and watches over it from now on; returns when it answers. */
    void start() {
        wanted = true;
        launch(State.STARTING);
    }

    /** Stops it; it stays down. */
    void stop() {
        wanted = false;
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

    /** Takes note of a crash; how long to wait before the next start. */
    Duration crashed() {
        state = State.RESTARTING;
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
