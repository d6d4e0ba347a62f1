package dev.pluto.scheduler.task;

import dev.pluto.scheduler.plan.Channel;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Lane;
import dev.pluto.scheduler.plan.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner sees it.
 *
 * @param origin {@code default} for those everybody gets, {@code asked} for the rest
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
        Instant updatedAt) {

    /** @return the first run later than {@code after}, empty when there is none */
    public Optional<Instant> runAfter(Instant after) {
        return rrule == null
                ? Optional.empty()
                : new Schedule(ZoneId.of(zone), startsAt, rrule, spreadSeconds).nextAfter(after);
    }

    static TaskView of(Task task, @Nullable String what) {
        return new TaskView(
                task.id(),
                task.userId(),
                task.kind(),
                task.origin(),
                what,
                task.channel(),
                task.kind().lane(),
                task.state(),
                task.pausedReason(),
                task.schedule().zone().getId(),
                task.followsPerson(),
                task.schedule().startsAt(),
                task.schedule().rrule(),
                task.schedule().spreadSeconds(),
                task.nextRunAt().orElse(null),
                task.lateLimitSeconds(),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }
}
