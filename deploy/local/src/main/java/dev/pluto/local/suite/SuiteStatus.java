package dev.pluto.local.suite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What runs, where, since when, with how much memory. Memory is measured every few seconds, the rest is of now. */
public final class SuiteStatus implements AutoCloseable {

    private static final long MEASURE_SECONDS = 3;

    /**
     * One part as it is now.
     *
     * @param address where it listens, host and port
     * @param kilobytes of memory, 0 when it does not run
     * @param hangs how many of the restarts came of hanging
     */
    public record Line(
            String name,
            String kind,
            String state,
            String address,
            long pid,
            long kilobytes,
            int restarts,
            int hangs) {}

    private final Collection<Supervised> parts;
    private final String number;
    private final boolean tls;
    private final long startedAt = System.nanoTime();
    private final ScheduledExecutorService meter = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "memory-meter");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Line> lines = List.of();

    SuiteStatus(Collection<Supervised> parts, String number, boolean tls) {
        this.parts = parts;
        this.number = number;
        this.tls = tls;
        var unused = meter.scheduleWithFixedDelay(this::measure, 0, MEASURE_SECONDS, TimeUnit.SECONDS);
    }

    /** Measures now. */
    public List<Line> measure() {
        List<Line> measured =
                new ArrayList<>(parts.stream().map(part -> line(part)).toList());
        long self = ProcessHandle.current().pid();
        measured.add(new Line(
                "edge and phones", "server", "running", "this process", self, ProcessMemory.ofOne(self), 0, 0));
        lines = List.copyOf(measured);
        return lines;
    }

    /** Seconds since the suite was asked to start. */
    public long uptimeSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt);
    }

    /** Whether the parts speak TLS with each other. */
    public boolean tls() {
        return tls;
    }

    /** The whole as JSON, for the status page. */
    String json() {
        JsonArray rows = new JsonArray();
        for (Line line : lines) {
            rows.add(new JsonObject()
                    .put("name", line.name())
                    .put("kind", line.kind())
                    .put("state", stateOf(line))
                    .put("address", line.address())
                    .put("rss_kb", line.kilobytes())
                    .put("restarts", line.restarts())
                    .put("hangs", line.hangs()));
        }
        return new JsonObject()
                .put("uptime_seconds", uptimeSeconds())
                .put("number", number)
                .put("tls", tls)
                .put("parts", rows)
                .encode();
    }

    private String stateOf(Line line) {
        return parts.stream()
                .filter(part -> part.part().title().equals(line.name()))
                .findFirst()
                .map(SuiteStatus::word)
                .orElse(line.state());
    }

    private static Line line(Supervised part) {
        Runner runner = part.runner();
        long pid = runner.isRunning() ? runner.pid() : 0;
        return new Line(
                part.part().title(),
                part.part().isService() ? "service" : "server",
                word(part),
                "127.0.0.1:" + runner.port(),
                pid,
                pid > 0 ? ProcessMemory.kilobytes(pid) : 0,
                part.restarts(),
                part.hangs());
    }

    private static String word(Supervised part) {
        return part.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        meter.shutdownNow();
    }
}
