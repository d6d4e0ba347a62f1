package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was said to a person.
 *
 * @param userId to whom
 * @param messageId the message
 * @param conversationId its conversation
 * @param channel {@code sms} or {@code voice}
 * @param author {@code assistant}, {@code operator} or {@code proactive}
 * @param inReplyTo the newest message it answers
 * @param textSealed the words as JWE compact serialisation
 * @param sentAt when it was handed to delivery
 */
public record MessageSent(
        UUID userId,
        UUID messageId,
        UUID conversationId,
        String channel,
        String author,
        @Nullable UUID inReplyTo,
        String textSealed,
        Instant sentAt)
        implements Event {}
