package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.task.TaskView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param from due at or after this, what repeats by its first run from then on; null for no bound
 * @param until due before this; null for no bound
 * @param limit the most that are answered; 50 when null
 */
record RemindersWantedRequest(
        @NotNull UUID userId,
        @Nullable Instant from,
        @Nullable Instant until,

        @Nullable @Min(1) @Max(200) Integer limit) {

    private static final int USUAL = 50;

    int most() {
        return limit == null ? USUAL : limit;
    }

    /** Of what repeats the first run that is asked for, though others come before it. */
    Optional<Instant> runOf(TaskView task, Instant due) {
        if (from == null || !due.isBefore(from) || task.rrule() == null) {
            return Optional.of(due);
        }
        return task.runAfter(from.minusNanos(1));
    }

    boolean holds(Instant due) {
        return (from == null || !due.isBefore(from)) && (until == null || due.isBefore(until));
    }
}
