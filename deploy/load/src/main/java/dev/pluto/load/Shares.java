package dev.pluto.load;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who takes how much of the machine's cores, from a moment on: each part of the suite, and this process. */
final class Shares {

    private final LocalSuite suite;
    private final Map<String, Duration> before;
    private final long began = System.nanoTime();

    private Shares(LocalSuite suite) {
        this.suite = suite;
        this.before = cpu();
    }

    static Shares since(LocalSuite suite) {
        return new Shares(suite);
    }

    private Map<String, Duration> cpu() {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        Part.servers().forEach(part -> cpu.put(part.title(), CpuTime.of(suite.pid(part))));
        Part.services().forEach(part -> cpu.put(part.title(), CpuTime.of(suite.pid(part))));
        cpu.put("generator, edge and phones", CpuTime.own());
        return cpu;
    }

    /** Cores each had on average until now. */
    void tell(Figures figures) {
        double nanos = System.nanoTime() - began;
        StringBuilder line = new StringBuilder("Cores:");
        cpu().forEach((name, now) -> line.append(Figures.text(
                " %s %.2f,",
                name, now.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / nanos)));
        figures.line("%s", line.substring(0, line.length() - 1) + ".");
    }
}
