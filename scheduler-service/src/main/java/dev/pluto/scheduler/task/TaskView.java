package dev.pluto.scheduler.task;

import dev.pluto.http.version.Versioned;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner sees it.
 *
 * @param origin {@code default} for those everybody gets, {@code suggested} for what a habit suggests, {@code asked} for the rest
 * @param what the text, null when it has none or it cannot be read
 * @param unreadable the text does not open any more: it was altered, or the key to it is gone; a new {@code what} heals it
 * @param pausedReason {@code person}, {@code preference}, {@code status}, {@code not_asked_for} or {@code no_source}
 * @param followsPerson true when a move to another zone moves it
 * @param startsAt first local time
 * @param spreadSeconds how much later than the rule says, the same every time
 * @param nextRunAt null when nothing comes or the task waits
 * @param lateLimitSeconds due for longer than this, a run is missed instead of sent
 */
public record TaskView(
        UUID id,
        UUID userId,
        Kind kind,
        String origin,
        @Nullable String what,
        boolean unreadable,
        Channel channel,
        Lane lane,
        State state,
        @Nullable String pausedReason,
        String zone,
        boolean followsPerson,
        LocalDateTime startsAt,
        @Nullable String rrule,
        int spreadSeconds,
        @Nullable Instant nextRunAt,
        int lateLimitSeconds,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** @return the first run later than {@code after}, empty when there is none or its rule cannot be followed any more */
    public Optional<Instant> runAfter(Instant after) {
        if (rrule == null) {
            return Optional.empty();
        }
        try {
            return new Schedule(zone, startsAt, rrule, spreadSeconds).nextAfter(after);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty(); // the sweep fails it when it is due; the rest of the agenda does not wait for that
        }
    }

    static TaskView of(Task task, @Nullable String what) {
        return of(task, what, false);
    }

    /** A task whose text does not open. */
    static TaskView unreadable(Task task) {
        return of(task, null, true);
    }

    private static TaskView of(Task task, @Nullable String what, boolean unreadable) {
        PauseReason reason = task.pausedReason();
        Schedule schedule = task.schedule();
        return new TaskView(
                task.id(),
                task.userId(),
                task.kind(),
                task.origin().code(),
                what,
                unreadable,
                task.channel(),
                task.kind().lane(),
                task.state(),
                reason == null ? null : reason.code(),
                schedule.zoneId(),
                task.followsPerson(),
                schedule.startsAt(),
                schedule.rrule(),
                schedule.spreadSeconds(),
                task.nextRunAt(),
                Math.toIntExact(task.lateLimit().toSeconds()),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }
}
