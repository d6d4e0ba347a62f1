package dev.pluto.events;

import java.time.Instant;
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
 */
public record MessageReceived(
        UUID userId,
        UUID messageId,
        UUID conversationId,
        String channel,
        String provider,
        String textSealed,
        int mediaCount,
        Instant receivedAt)
        implements Event {}
