package dev.pluto.local.control;

import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Shows progress: a line per part that is up, and below it what is still waited for, rewritten in place on a terminal. */
final class Terminal implements Progress, AutoCloseable {

    private static final String REWRITE = "\r\033[K";
    private static final int QUIET_SECONDS = 10;

    private final PrintStream out;
    private final boolean rewrites;
    private final long start = System.nanoTime();
    private final Set<Part> waiting = Collections.synchronizedSet(new TreeSet<>());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "terminal");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param rewrites whether the output is a terminal, where a line can be written again; else a line is printed every
     *     {@value #QUIET_SECONDS} seconds
     */
    Terminal(PrintStream out, boolean rewrites) {
        this.out = out;
        this.rewrites = rewrites;
        int seconds = rewrites ? 1 : QUIET_SECONDS;
        var unused = clock.scheduleAtFixedRate(this::tick, seconds, seconds, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void starting(Part part) {
        waiting.add(part);
        rewrite();
    }

    @Override
    public synchronized void running(Part part, Duration took) {
        waiting.remove(part);
        line(String.format(Locale.ROOT, "  %-11s ready after %4.1f s", part.title(), took.toMillis() / 1000.0));
        rewrite();
    }

    @Override
    public synchronized void note(String sentence) {
        line(sentence);
    }

    synchronized void line(String text) {
        out.println((rewrites ? REWRITE : "") + text);
        out.flush();
    }

    private void rewrite() {
        if (rewrites) {
            tick();
        }
    }

    private synchronized void tick() {
        if (waiting.isEmpty()) {
            return;
        }
        String names = waiting.stream().map(Part::title).collect(Collectors.joining(", "));
        String text = "  waiting for " + names + " … " + elapsed().toSeconds() + " s";
        out.print(rewrites ? REWRITE + text : text + System.lineSeparator());
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (rewrites) {
            out.print(REWRITE);
            out.flush();
        }
    }
}
