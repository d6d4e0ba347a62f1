package dev.pluto.messaging.live;

import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.live.Tail.Carried;
import dev.pluto.messaging.live.Tail.Hold;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conversation.
 *
 * @param name {@code open}, {@code message}, {@code delivery} or {@code takeover}; empty for a sign of life, which has no data
 * @param seen what whoever hears it knows then
 */
record LiveEvent(String name, Seen seen, Object data) {

    static LiveEvent heartbeat(Seen seen) {
        return new LiveEvent("", seen, "");
    }

    boolean isHeartbeat() {
        return name.isEmpty();
    }

    /**
     * The first event of a stream that goes on from nowhere.
     *
     * @param lastSequence of the conversation; what comes after it is told
     */
    record Opened(UUID conversationId, long lastSequence) {}

    /** @param state as {@code GET …/messages} says it */
    record Delivered(
            UUID messageId,
            long sequence,
            String state,
            @Nullable String errorCode) {

        static Delivered of(Carried carried) {
            DeliveryState state = carried.state();
            return new Delivered(carried.messageId(), carried.sequence(), state.text(), carried.errorCode());
        }
    }

    /**
     * An operator's hold on the conversation.
     *
     * @param state {@code begun} or {@code ended}
     * @param heldBy null for the person, whom it does not concern
     */
    record Held(
            String state, @Nullable String heldBy, @Nullable Instant expiresAt) {

        static Held of(@Nullable Hold hold, boolean isForOperator) {
            return hold == null
                    ? new Held("ended", null, null)
                    : new Held("begun", isForOperator ? hold.heldBy() : null, hold.expiresAt());
        }
    }

    @Override
    public String toString() {
        return "LiveEvent[" + name + "]";
    }
}
