package dev.pluto.load.cost;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the suite takes in a second in which nothing happens: looks for work, heartbeats.
 *
 * @param cores of each service and server
 */
record Idle(Map<String, Double> cores, double transactions, double writing, double walBytes) {

    /** @param walBytes of records that were written in between */
    static Idle between(Counters before, Counters after, double walBytes) {
        double seconds = after.secondsSince(before);
        Map<String, Double> cores = new TreeMap<>();
        after.cpuSince(before).forEach((name, cpu) -> cores.put(name, cpu / seconds));
        DatabaseCounters then = before.database();
        DatabaseCounters now = after.database();
        return new Idle(
                cores,
                (now.transactions() - then.transactions()) / seconds,
                (now.writing() - then.writing()) / seconds,
                walBytes / seconds);
    }
}
