package dev.pluto.messaging.live;

import dev.pluto.messaging.channel.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands now.
 *
 * @param takeover null when no operator holds it
 * @param carried its latest outgoing messages, in their order
 */
record Tail(
        UUID conversationId, long lastSequence, @Nullable Hold takeover, List<Carried> carried) {

    /** @param heldBy the operator, as their token names them */
    record Hold(String heldBy, Instant takenAt, Instant expiresAt) {}

    /** @param errorCode null unless it failed */
    record Carried(
            UUID messageId,
            long sequence,
            DeliveryState state,
            @Nullable String errorCode) {}

    /** In milliseconds since 1970; 0 when no operator holds it. */
    long takenAt() {
        return takeover == null ? 0 : takeover.takenAt().toEpochMilli();
    }
}
