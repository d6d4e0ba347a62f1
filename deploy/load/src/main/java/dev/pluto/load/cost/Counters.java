package dev.pluto.load.cost;

import dev.pluto.load.CpuTime;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that is counted of a running suite, at a moment.
 *
 * @param nanos of {@link System#nanoTime()}
 * @param cpu of each service and server, by name
 */
record Counters(long nanos, Map<String, Duration> cpu, DatabaseCounters database, TopicCounters topics) {

    /** Before something: processors last, so that counting is no part of it. */
    static Counters before(LocalSuite suite) throws InterruptedException {
        DatabaseCounters database = DatabaseCounters.of(suite.database());
        TopicCounters topics = TopicCounters.of(suite.kafka());
        return new Counters(System.nanoTime(), cpu(suite), database, topics);
    }

    /** After something: processors first. */
    static Counters after(LocalSuite suite) throws InterruptedException {
        long nanos = System.nanoTime();
        Map<String, Duration> cpu = cpu(suite);
        return new Counters(nanos, cpu, DatabaseCounters.of(suite.database()), TopicCounters.of(suite.kafka()));
    }

    private static Map<String, Duration> cpu(LocalSuite suite) {
        Map<String, Duration> cpu = new TreeMap<>();
        Stream.concat(Part.servers().stream(), Part.services().stream())
                .forEach(part -> cpu.put(part.title().toLowerCase(Locale.ROOT), CpuTime.of(suite.pid(part))));
        return cpu;
    }

    double secondsSince(Counters before) {
        return (nanos - before.nanos) / 1e9;
    }

    /** Seconds of CPU since, by name. */
    Map<String, Double> cpuSince(Counters before) {
        Map<String, Double> more = new TreeMap<>();
        cpu.forEach((name, now) -> more.put(
                name, now.minus(before.cpu.getOrDefault(name, Duration.ZERO)).toNanos() / 1e9));
        return more;
    }
}
