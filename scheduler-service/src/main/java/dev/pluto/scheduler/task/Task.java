package dev.pluto.scheduler.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do for a person at a time, as its row in {@code task}. A change makes another one, so that what changed can be
 * seen by comparing.
 *
 * @param what the text, sealed by {@link TaskText}; null when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // the same array is the same text, and a text sealed anew is another one
public record Task(
        UUID id,
        UUID userId,
        Kind kind,
        Origin origin,
        Channel channel,
        Timing timing,
        Progress progress,
        byte @Nullable [] what,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** An active task without text. */
    public static Task planned(UUID id, UUID userId, Origin origin, TaskPlan plan, Instant now) {
        Progress progress = Progress.startingAt(plan.nextRunAt());
        return new Task(id, userId, plan.kind(), origin, plan.channel(), Timing.of(plan), progress, null, 0, now, now);
    }

    public State state() {
        return progress.state();
    }

    /** Whether something of it is to come, now or when a pause ends. */
    public boolean isOpen() {
        return state() == State.ACTIVE || state() == State.PAUSED;
    }

    public boolean isActive() {
        return state() == State.ACTIVE;
    }

    public @Nullable PauseReason pausedReason() {
        return progress.pausedReason();
    }

    public @Nullable Instant nextRunAt() {
        return progress.nextRunAt();
    }

    public Schedule schedule() {
        return timing.schedule();
    }

    public boolean followsPerson() {
        return timing.followsPerson();
    }

    Duration lateLimit() {
        return timing.lateLimit();
    }

    public Task paused(PauseReason reason) {
        return with(progress.paused(schedule(), reason));
    }

    /** Ends a pause that nobody asked for. */
    public Task released(Set<Instant> skipped, Instant now) {
        return with(progress.released(schedule(), skipped, now));
    }

    /** Lives at the same times of day elsewhere; what comes next is computed by {@link #released}. */
    public Task movedTo(ZoneId zone) {
        return with(timing.with(schedule().in(zone)), progress);
    }

    Task resumed(Set<Instant> skipped, Instant now) {
        return with(progress.resumed(schedule(), skipped, now));
    }

    /** Leaves out the coming run. */
    public Task skippedPast(Set<Instant> skippedBefore) {
        Instant coming = Objects.requireNonNull(nextRunAt());
        return with(progress.skippedPast(schedule(), skippedBefore, coming));
    }

    /** Nothing is left to come of it, as the person said. */
    public Task finished() {
        return with(Progress.done());
    }

    public Task cancelled() {
        return with(Progress.cancelled());
    }

    /** Stands again as it did. */
    public Task restored(TaskStanding standing) {
        return with(standing.timing(), standing.progress());
    }

    public Task rescheduled(TaskPlan plan) {
        return with(Timing.of(plan), progress.rescheduled(plan.schedule(), plan.nextRunAt()));
    }

    Task reworded(byte @Nullable [] sealed, Channel by) {
        return new Task(id, userId, kind, origin, by, timing, progress, sealed, version, createdAt, updatedAt);
    }

    public Task updatedAt(Instant now) {
        return new Task(id, userId, kind, origin, channel, timing, progress, what, version, createdAt, now);
    }

    /** As it is once it is stored. */
    public Task withNextVersion() {
        return new Task(id, userId, kind, origin, channel, timing, progress, what, version + 1, createdAt, updatedAt);
    }

    private Task with(Progress next) {
        return with(timing, next);
    }

    private Task with(Timing then, Progress next) {
        return new Task(id, userId, kind, origin, channel, then, next, what, version, createdAt, updatedAt);
    }
}
