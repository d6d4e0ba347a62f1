package dev.pluto.local.suite;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sees which parts crash or hang, ends what hangs, and starts them again, after a pause that doubles with each time in a row.
 */
final class Supervisor implements AutoCloseable {

    private static final long GLANCE_MILLIS = 500;

    private final Collection<Supervised> parts;
    private final Progress progress;
    private final LivenessProbe probe;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    private final ExecutorService workers = Executors.newCachedThreadPool(Supervisor::daemon);

    Supervisor(Collection<Supervised> parts, Progress progress, LivenessProbe probe) {
        this.parts = parts;
        this.progress = progress;
        this.probe = probe;
    }

    void begin() {
        every(Duration.ofMillis(GLANCE_MILLIS), this::glance);
        every(probe.period(), () -> parts.forEach(part -> workers.execute(part::ask)));
    }

    private void every(Duration period, Runnable task) {
        var unused = watch.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void glance() {
        parts.stream().filter(Supervised::isCrashed).forEach(part -> revive(part, "ended unexpectedly"));
        parts.stream().filter(Supervised::isHung).forEach(this::end);
    }

    private void end(Supervised hung) {
        Duration silence = hung.hung();
        progress.note(hung.part().title() + " hangs: no sign of life for " + silence.toSeconds() + " s; ending it");
        workers.execute(() -> {
            try {
                hung.endHung();
            } finally {
                revive(hung, "was ended");
            }
        });
    }

    private void revive(Supervised ended, String what) {
        Duration pause = ended.crashed();
        progress.note(ended.part().title() + " " + what + "; starting it again in " + pause.toSeconds() + " s (log: "
                + ended.runner().logFile() + ")");
        startLater(ended, pause);
    }

    private void startLater(Supervised ended, Duration pause) {
        if (!watch.isShutdown()) {
            var unused = watch.schedule(
                    () -> workers.execute(() -> startAgain(ended)), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void startAgain(Supervised crashed) {
        try {
            crashed.startAgain();
            if (crashed.state() == Supervised.State.RUNNING) {
                progress.note(crashed.part().title() + " runs again");
            }
        } catch (RuntimeException failure) {
            progress.note(crashed.part().title() + " did not come back: " + failure.getMessage());
            startLater(crashed, crashed.crashed());
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
        workers.shutdownNow();
    }
}
