package dev.pluto.load;

/**
 * When each request of an open loop is due, whatever became of those before. A latency counted from here includes the
 * time a request waited because the server, the connection or the sender itself was late: what is called coordinated
 * omission cannot happen.
 *
 * @param startNanos of {@link System#nanoTime()}
 * @param perSecond requests due in a second, evenly spread
 */
public record Pace(long startNanos, int perSecond) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    public Pace {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a pace is at least one a second");
        }
    }

    /** When a request is due, counted from 0. */
    public long dueAt(int request) {
        return startNanos + request * NANOS_PER_SECOND / perSecond;
    }

    /** How many are due until then, none before the start. */
    public long dueUntil(long nanos) {
        long passed = nanos - startNanos;
        // of the requests n with n / perSecond <= passed, rounded down as dueAt does
        return passed < 0 ? 0 : Math.floorDiv((passed + 1) * perSecond - 1, NANOS_PER_SECOND) + 1;
    }
}
