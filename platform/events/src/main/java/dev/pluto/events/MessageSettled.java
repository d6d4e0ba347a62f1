package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a sent message reached its final state.
 *
 * @param userId to whom
 * @param messageId the message
 * @param conversationId its conversation
 * @param state {@code delivered}, {@code undelivered}, {@code failed} or {@code read}
 * @param errorCode the provider's code, or a word of ours: {@code not-wanted}, {@code too-late}, {@code unreachable}, {@code unreadable}
 * @param settledAt when
 */
public record MessageSettled(
        UUID userId,
        UUID messageId,
        UUID conversationId,
        String state,
        @Nullable String errorCode,
        Instant settledAt) implements Event {}
