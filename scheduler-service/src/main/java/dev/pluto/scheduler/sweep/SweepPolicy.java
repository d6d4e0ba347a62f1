package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.sweep.Decision.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fire, miss or fail, and when again. */
final class SweepPolicy {

    private SweepPolicy() {}

    /**
     * After an outage the instants that passed become one: the oldest that is not too late is sent, the rest is not.
     *
     * @param now the database's clock, the same for all nodes
     */
    static Decision decide(DueTask task, Instant now) {
        try {
            boolean tooLate = task.notAfter().isBefore(now);
            // Too late for this instant is not too late for one after it: Tuesday's digest may still be sent.
            Instant after = tooLate ? now.minus(task.lateLimit()) : now;
            return new Decision(task, tooLate ? Outcome.MISSED : Outcome.FIRED, next(task, after));
        } catch (RuntimeException e) {
            // An unknown zone, a broken rule or a fault of its library: this row alone fails, the batch goes on.
            return Decision.failed(task);
        }
    }

    private static @Nullable Instant next(DueTask task, Instant after) {
        return task.rrule() == null ? null : task.schedule().nextAfter(after).orElse(null);
    }
}
