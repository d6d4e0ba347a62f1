package dev.pluto.work;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * For how long claimed rows belong to whoever claimed them. A row is free when it has no {@code claimed_until} or an earlier one
 * than {@code now()}; a claim sets it to {@code now()} and the lease, both by the database's clock, so that replicas agree and a
 * process that died holds nothing for longer. What outlasts its lease may be done twice.
 *
 * @param length longer than the work takes, deadlines included
 */
public record Lease(Duration length) {

    public Lease {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a lease that is over at once lets everybody do the same work");
        }
    }

    /** As {@code make_interval(secs => …)} takes it. */
    public double seconds() {
        return length.toMillis() / 1000.0;
    }

    /** The same work, failing with {@link TimeoutException} when the lease is over: by then its rows are anybody's. */
    public <T> Uni<T> bound(Uni<T> work) {
        return work.ifNoItem().after(length).fail();
    }
}
