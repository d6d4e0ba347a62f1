package dev.pluto.load;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who takes how much of the machine's cores, from a moment on: each part of the suite, and this process. */
public final class Shares {

    private final LocalSuite suite;
    private final Map<String, Duration> before;
    private final long began = System.nanoTime();

    private Shares(LocalSuite suite) {
        this.suite = suite;
        this.before = cpu();
    }

    public static Shares since(LocalSuite suite) {
        return new Shares(suite);
    }

    private Map<String, Duration> cpu() {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        Part.servers().forEach(part -> cpu.put(part.title(), CpuTime.of(suite.pid(part))));
        Part.services().forEach(part -> cpu.put(part.title(), CpuTime.of(suite.pid(part))));
        cpu.put("generator, edge and phones", CpuTime.own());
        return cpu;
    }

    /** Cores each had on average until now, by its name. */
    public Map<String, Double> cores() {
        double nanos = System.nanoTime() - began;
        Map<String, Double> cores = new LinkedHashMap<>();
        cpu().forEach((name, now) -> cores.put(
                name, now.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / nanos));
        return cores;
    }

    /** Since when they are counted, in seconds. */
    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Cores each had on average until now. */
    void tell(Figures figures) {
        StringBuilder line = new StringBuilder("Cores:");
        cores().forEach((name, cores) -> line.append(Figures.text(" %s %.2f,", name, cores)));
        figures.line("%s", line.substring(0, line.length() - 1) + ".");
    }
}
