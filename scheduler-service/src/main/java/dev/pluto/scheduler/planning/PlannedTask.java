package dev.pluto.scheduler.planning;

import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Schedule;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that still lies ahead, as far as a change of the person touches it.
 *
 * @param state {@code active}, {@code paused} or {@code done}
 * @param nextRunAt null when a repeating task waits; a single one keeps its instant
 * @param skipped instants ahead that the person left out
 */
record PlannedTask(
        UUID id,
        Kind kind,
        Schedule schedule,
        boolean followsPerson,
        String state,
        @Nullable String pausedReason,
        @Nullable Instant nextRunAt,
        Set<Instant> skipped) {

    PlannedTask {
        skipped = Set.copyOf(skipped);
    }

    boolean active() {
        return state.equals("active");
    }

    PlannedTask with(Schedule other) {
        return new PlannedTask(id, kind, other, followsPerson, state, pausedReason, nextRunAt, skipped);
    }

    PlannedTask paused(String reason) {
        Instant next = single() ? nextRunAt : null;
        return new PlannedTask(id, kind, schedule, followsPerson, "paused", reason, next, skipped);
    }

    /** From {@code now} on; a single instant that passed meanwhile is left to the sweep, which knows how late is too late. */
    PlannedTask resumed(Instant now) {
        Instant next = single() ? nextRunAt : schedule.nextAfter(now, skipped).orElse(null);
        String then = next == null ? "done" : "active";
        return new PlannedTask(id, kind, schedule, followsPerson, then, null, next, skipped);
    }

    private boolean single() {
        return schedule.rrule() == null;
    }
}
