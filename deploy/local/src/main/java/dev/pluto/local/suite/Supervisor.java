package dev.pluto.local.suite;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sees crashes and starts what crashed again, after a pause that doubles with each crash in a row. */
final class Supervisor implements AutoCloseable {

    private static final long GLANCE_MILLIS = 500;

    private final Collection<Supervised> parts;
    private final Progress progress;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    private final ExecutorService starters = Executors.newCachedThreadPool(Supervisor::daemon);

    Supervisor(Collection<Supervised> parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    void begin() {
        var unused = watch.scheduleWithFixedDelay(this::glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void glance() {
        parts.stream().filter(Supervised::isCrashed).forEach(this::revive);
    }

    private void revive(Supervised crashed) {
        Duration pause = crashed.crashed();
        progress.note(crashed.part().title() + " ended unexpectedly; starting it again in " + pause.toSeconds()
                + " s (log: " + crashed.runner().logFile() + ")");
        var unused = watch.schedule(
                () -> starters.execute(() -> startAgain(crashed)), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startAgain(Supervised crashed) {
        try {
            crashed.startAgain();
            if (crashed.state() == Supervised.State.RUNNING) {
                progress.note(crashed.part().title() + " runs again");
            }
        } catch (RuntimeException failure) {
            progress.note(crashed.part().title() + " did not come back: " + failure.getMessage());
            Duration pause = crashed.crashed();
            if (!watch.isShutdown()) {
                var unused = watch.schedule(
                        () -> starters.execute(() -> startAgain(crashed)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        starters.shutdownNow();
    }
}
