package dev.pluto.scheduler.sweep;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a due task.
 *
 * @param nextRunAt null when nothing is left to come
 */
record Decision(DueTask task, Outcome outcome, @Nullable Instant nextRunAt) {

    enum Outcome {
        FIRED,
        MISSED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean fires() {
        return outcome == Outcome.FIRED;
    }

    /** The task's state from now on. */
    String state() {
        if (outcome == Outcome.FAILED) {
            return "failed";
        }
        return nextRunAt == null ? "done" : "active";
    }

    /** This instant alone passes without a word: the person's key is locked, which ends when the service is given it. */
    Decision missed() {
        return new Decision(task, Outcome.MISSED, nextRunAt);
    }

    static Decision failed(DueTask task) {
        return new Decision(task, Outcome.FAILED, null);
    }
}
