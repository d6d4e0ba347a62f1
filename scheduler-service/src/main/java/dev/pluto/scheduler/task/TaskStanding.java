package dev.pluto.scheduler.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a task is to happen and how far it has come, without a word of what it is about: kept to put it back. Two that are equal stand the
 * same, whichever versions lie between them.
 *
 * @param pausedReason null unless paused
 * @param zone IANA name, as stored
 * @param startsAt first local time
 * @param rrule null for once
 * @param nextRunAt null when nothing comes, or a repeating task waits
 */
public record TaskStanding(
        String state,
        @Nullable String pausedReason,
        @Nullable Instant nextRunAt,
        String zone,
        LocalDateTime startsAt,
        @Nullable String rrule,
        int spreadSeconds,
        boolean followsPerson,
        long lateLimitSeconds) {

    public static TaskStanding of(Task task) {
        Schedule schedule = task.schedule();
        PauseReason reason = task.pausedReason();
        return new TaskStanding(
                task.state().code(),
                reason == null ? null : reason.code(),
                task.nextRunAt(),
                schedule.zoneId(),
                schedule.startsAt(),
                schedule.rrule(),
                schedule.spreadSeconds(),
                task.followsPerson(),
                task.lateLimit().toSeconds());
    }

    Timing timing() {
        Schedule schedule = new Schedule(zone, startsAt, rrule, spreadSeconds);
        return new Timing(schedule, followsPerson, Duration.ofSeconds(lateLimitSeconds));
    }

    Progress progress() {
        PauseReason reason = pausedReason == null ? null : PauseReason.of(pausedReason);
        return new Progress(State.of(state), reason, nextRunAt);
    }
}
