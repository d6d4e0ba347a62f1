package dev.pluto.scheduler.task;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A locked row that is due. Nothing is interpreted yet: a row that cannot be must not spoil the batch.
 *
 * @param what the text, sealed by {@link TaskText}; null when messaging composes the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each sealed text would cost for nothing
public record DueTask(
        UUID id,
        UUID userId,
        String kind,
        String origin,
        String channel,
        String lane,
        Schedule schedule,
        Instant dueAt,
        Duration lateLimit,
        byte @Nullable [] what,
        long version) {

    /** The same task and instant have the same id for ever: messaging and the provider use it against duplicates. */
    public UUID requestId() {
        String name = id + "/" + dueAt;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the next instant later than {@code after}, null when nothing is left to come */
    public @Nullable Instant nextAfter(Instant after) {
        return schedule.happensOnce() ? null : schedule.nextAfter(after).orElse(null);
    }

    public Instant notAfter() {
        return dueAt.plus(lateLimit);
    }
}
