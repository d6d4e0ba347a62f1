package dev.pluto.load;

import java.util.Arrays;
import java.util.List;

/** Times until an answer, all of them kept: a benchmark's run is small enough for exact percentiles. Not thread-safe. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos;
    private int count;
    private long[] sorted = {};

    /** @param expected how many there will be; more are taken as well */
    public Latencies(int expected) {
        nanos = new long[Math.max(1, expected)];
    }

    /** Those of several parts of a run, one part after the other. */
    public static Latencies of(List<Latencies> parts) {
        Latencies all = new Latencies(parts.stream().mapToInt(Latencies::count).sum());
        parts.forEach(part -> Arrays.stream(part.nanos, 0, part.count).forEach(all::add));
        return all;
    }

    public void add(long latencyNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latencyNanos;
    }

    public int count() {
        return count;
    }

    /**
     * The smallest latency that at least this share of all did not exceed (nearest rank), in milliseconds.
     *
     * @param percent above 0, at most 100
     * @return NaN when there is none
     */
    public double percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("a percentile lies above 0 and is at most 100");
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (sorted.length != count) {
            sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    /**
     * Those of a part of the run, in the order in which they came.
     *
     * @param part from 0
     * @param parts how many there are, of about the same number each
     */
    public Latencies part(int part, int parts) {
        int from = (int) ((long) count * part / parts);
        int to = (int) ((long) count * (part + 1) / parts);
        Latencies some = new Latencies(to - from);
        for (int i = from; i < to; i++) {
            some.add(nanos[i]);
        }
        return some;
    }
}
