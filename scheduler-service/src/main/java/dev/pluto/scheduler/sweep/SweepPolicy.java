package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.RunOutcome;
import dev.pluto.scheduler.task.RunResult;
import java.time.Instant;

/** Fire, miss or fail, and when again. */
final class SweepPolicy {

    private SweepPolicy() {}

    /**
     * After an outage the instants that passed become one: the oldest that is not too late is sent, the rest is not.
     *
     * @param now the database's clock, the same for all nodes
     */
    static RunResult decide(DueTask task, Instant now) {
        try {
            boolean tooLate = task.notAfter().isBefore(now);
            // Too late for this instant is not too late for one after it: Tuesday's digest may still be sent.
            Instant after = tooLate ? now.minus(task.lateLimit()) : now;
            return new RunResult(task, tooLate ? RunOutcome.MISSED : RunOutcome.FIRED, task.nextAfter(after));
        } catch (RuntimeException e) {
            // An unknown zone, a broken rule or a fault of its library: this row alone fails, the batch goes on.
            return RunResult.failed(task);
        }
    }
}
