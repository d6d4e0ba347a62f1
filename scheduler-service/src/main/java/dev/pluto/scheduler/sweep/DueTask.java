package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A locked row that is due. Nothing is interpreted yet: a row that cannot be must not spoil the batch.
 *
 * @param what the matter, sealed with the person's key; null when messaging composes the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each sealed text would cost for nothing
record DueTask(
        UUID id,
        UUID userId,
        String kind,
        String origin,
        String channel,
        String lane,
        String zone,
        LocalDateTime startsAt,
        @Nullable String rrule,
        int spreadSeconds,
        Instant dueAt,
        Duration lateLimit,
        byte @Nullable [] what) {

    Schedule schedule() {
        return new Schedule(ZoneId.of(zone), startsAt, rrule, spreadSeconds);
    }

    Instant notAfter() {
        return dueAt.plus(lateLimit);
    }
}
