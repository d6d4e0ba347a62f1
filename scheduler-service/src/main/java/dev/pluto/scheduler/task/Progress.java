package dev.pluto.scheduler.task;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a task has come: the one machine that pauses, resumes and ends tasks, whoever wants it. Who may want it when is up
 * to {@link Lifecycle} and to what hears from identity.
 *
 * @param pausedReason null unless paused
 * @param nextRunAt null when nothing comes, or a repeating task waits; a single one keeps its instant while it waits
 */
record Progress(
        State state,
        @Nullable PauseReason pausedReason,
        @Nullable Instant nextRunAt) {

    static Progress startingAt(Instant first) {
        return new Progress(State.ACTIVE, null, first);
    }

    Progress paused(Schedule schedule, PauseReason reason) {
        return new Progress(State.PAUSED, reason, schedule.happensOnce() ? nextRunAt : null);
    }

    /** Starts again after {@code now}; what passed meanwhile is not made up for, what was left out stays out. */
    Progress resumed(Schedule schedule, Set<Instant> skipped, Instant now) {
        if (!schedule.happensOnce()) {
            return repeating(schedule, skipped, now);
        }
        return comingTo(nextRunAt != null && nextRunAt.isAfter(now) ? nextRunAt : null);
    }

    /**
     * As {@link #resumed}, after a pause that nobody asked for: a single instant that passed meanwhile is left to the sweep,
     * which knows how late is too late.
     */
    Progress released(Schedule schedule, Set<Instant> skipped, Instant now) {
        return schedule.happensOnce() ? comingTo(nextRunAt) : repeating(schedule, skipped, now);
    }

    /** Leaves out the coming run. */
    Progress skippedPast(Schedule schedule, Set<Instant> skippedBefore, Instant coming) {
        return schedule.happensOnce() ? comingTo(null) : repeating(schedule, skippedBefore, coming);
    }

    /** Goes on with other times; what failed starts again, what waits goes on waiting. */
    Progress rescheduled(Schedule schedule, Instant first) {
        State then = state == State.FAILED ? State.ACTIVE : state;
        boolean waits = then == State.PAUSED && !schedule.happensOnce();
        return new Progress(then, pausedReason, waits ? null : first);
    }

    /** Nothing is left to come of it. */
    static Progress done() {
        return new Progress(State.DONE, null, null);
    }

    static Progress cancelled() {
        return new Progress(State.CANCELLED, null, null);
    }

    private static Progress repeating(Schedule schedule, Set<Instant> skipped, Instant after) {
        return comingTo(schedule.nextAfter(after, skipped).orElse(null));
    }

    private static Progress comingTo(@Nullable Instant next) {
        return new Progress(next == null ? State.DONE : State.ACTIVE, null, next);
    }
}
