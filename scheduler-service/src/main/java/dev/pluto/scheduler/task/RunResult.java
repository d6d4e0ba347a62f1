package dev.pluto.scheduler.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a due task.
 *
 * @param nextRunAt null when nothing is left to come
 */
public record RunResult(
        DueTask task, RunOutcome outcome, @Nullable Instant nextRunAt) {

    public static RunResult failed(DueTask task) {
        return new RunResult(task, RunOutcome.FAILED, null);
    }

    public boolean fires() {
        return outcome == RunOutcome.FIRED;
    }

    /** The task's state from now on. */
    public State state() {
        if (outcome == RunOutcome.FAILED) {
            return State.FAILED;
        }
        return nextRunAt == null ? State.DONE : State.ACTIVE;
    }

    /** This instant alone passes without a word: the person's key is locked, which ends when the service is given it. */
    public RunResult missed() {
        return new RunResult(task, RunOutcome.MISSED, nextRunAt);
    }
}
