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
 * @param unasked null for what answers or confirms
 */
public record Outgoing(
        UUID messageId,
        UUID userId,
        UUID conversationId,
        String author,
        @Nullable UUID inReplyTo,
        String text,
        Purpose purpose,
        @Nullable Instant notAfter,
        @Nullable Unasked unasked) {

    /** Why it is sent: those who opted out get nothing but the word on that. */
    public enum Purpose {
        REPLY,
        PROACTIVE,
        CONSENT,
        /** That there is too much to be answered. */
        LIMIT,
        /** A code somebody waits for; never stored. */
        CODE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public String toString() {
        return "Outgoing[" + messageId + "]";
    }
}
