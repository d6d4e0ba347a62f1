package dev.pluto.messaging.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person in a conversation that is open.
 *
 * @param author {@code assistant}, {@code proactive} or {@code operator}
 * @param provider who is to carry it
 * @param inReplyTo the newest text it answers, null when it answers none
 */
public record OutgoingText(
        UUID id,
        UUID userId,
        UUID conversationId,
        String author,
        String provider,
        @Nullable UUID inReplyTo,
        String text,
        Instant occurredAt) {

    @Override
    public String toString() {
        return "OutgoingText[" + id + "]";
    }
}
