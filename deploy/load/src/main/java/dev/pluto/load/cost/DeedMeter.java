package dev.pluto.load.cost;

import dev.pluto.load.scale.Deed;
import dev.pluto.load.scale.Deed.Writes;
import java.util.Map;
import java.util.TreeMap;

/** Tells from what was counted before and after so many equal deeds what one of them costs, without what is taken anyway. */
record DeedMeter(Idle idle) {

    /** @param walBytes of records that were written in between */
    Deed of(int times, Counters before, Counters after, double walBytes) {
        double seconds = after.secondsSince(before);
        DatabaseCounters then = before.database();
        DatabaseCounters now = after.database();
        return new Deed(
                cpuMillis(times, seconds, after.cpuSince(before)),
                beyond(idle.transactions() * seconds, now.transactions() - then.transactions()) / times,
                beyond(idle.writing() * seconds, now.writing() - then.writing()) / times,
                beyond(idle.walBytes() * seconds, walBytes) / times,
                (now.segments() - then.segments()) / times,
                each(times, then.rows(), now.rows()),
                writes(times, then.writes(), now.writes()),
                each(times, before.topics().records(), after.topics().records()));
    }

    private Map<String, Double> cpuMillis(int times, double seconds, Map<String, Double> cpu) {
        Map<String, Double> millis = new TreeMap<>();
        cpu.forEach((name, taken) ->
                millis.put(name, beyond(idle.cores().getOrDefault(name, 0.0) * seconds, taken) * 1000 / times));
        return millis;
    }

    private static double beyond(double anyway, double all) {
        return Math.max(0, all - anyway);
    }

    private static Map<String, Double> each(int times, Map<String, Long> then, Map<String, Long> now) {
        Map<String, Double> more = new TreeMap<>();
        now.forEach((name, count) -> more.put(name, (count - then.getOrDefault(name, 0L)) / (double) times));
        return more;
    }

    private static Map<String, Writes> writes(int times, Map<String, Writes> then, Map<String, Writes> now) {
        Map<String, Writes> more = new TreeMap<>();
        now.forEach((table, count) -> {
            Writes old = then.getOrDefault(table, new Writes(0, 0, 0, 0));
            Writes one = new Writes(
                    (count.inserts() - old.inserts()) / times,
                    (count.updates() - old.updates()) / times,
                    (count.inPlace() - old.inPlace()) / times,
                    (count.deletes() - old.deletes()) / times);
            if (one.inserts() + one.updates() + one.deletes() > 0) {
                more.put(table, one);
            }
        });
        return more;
    }
}
