package dev.pluto.messaging.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be carried to a person.
 *
 * @param author {@code assistant}, {@code proactive} or {@code operator}
 * @param inReplyTo the newest text it answers, null when it answers none
 * @param notAfter when it would be too late to arrive, null when it never is
 */
public record Outgoing(
        UUID messageId,
        UUID userId,
        UUID conversationId,
        String author,
        @Nullable UUID inReplyTo,
        String text,
        Purpose purpose,
        @Nullable Instant notAfter) {

    /** Why it is sent: those who opted out get nothing but the word on that. */
    public enum Purpose {
        REPLY,
        PROACTIVE,
        CONSENT;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Outgoing[" + messageId + "]";
    }
}
