package dev.pluto.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A person said something.
 *
 * @param userId who
 * @param messageId the message
 * @param conversationId its conversation
 * @param channel {@code sms} or {@code voice}
 * @param provider who carried it, such as {@code twilio}
 * @param textSealed the words as JWE compact serialisation, see docs/events.md
 * @param mediaCount attachments, 0 or more
 * @param receivedAt when the provider handed it over
 * @param kind {@link #TEXT}, {@link #REACTION} or {@link #CONSENT}; absent in older events, which are texts. Only a text
 *     is something said, to be answered and remembered
 * @param unheeded sent to many, or more than one person is answered: it is kept, and nothing else comes of it; absent in older
 *     events means false
 */
public record MessageReceived(
        UUID userId,
        UUID messageId,
        UUID conversationId,
        String channel,
        String provider,
        String textSealed,
        int mediaCount,
        Instant receivedAt,
        String kind,
        boolean unheeded)
        implements Event {

    /** Words of the person. */
    public static final String TEXT = "text";

    /** A phone's report that the person reacted to a message, such as a thumb up: no words of theirs. */
    public static final String REACTION = "reaction";

    /** A word on whether we may write to them, such as STOP. */
    public static final String CONSENT = "consent";

    /** Of what is heeded. */
    public MessageReceived(
            UUID userId,
            UUID messageId,
            UUID conversationId,
            String channel,
            String provider,
            String textSealed,
            int mediaCount,
            Instant receivedAt,
            String kind) {
        this(userId, messageId, conversationId, channel, provider, textSealed, mediaCount, receivedAt, kind, false);
    }

    public MessageReceived {
        kind = Objects.requireNonNullElse(kind, TEXT);
    }

    /** Whether it is something said that counts. */
    public boolean said() {
        return kind.equals(TEXT) && !unheeded;
    }
}
