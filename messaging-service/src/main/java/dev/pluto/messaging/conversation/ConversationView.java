package dev.pluto.messaging.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation.
 *
 * @param state {@code open} or {@code closed}; a text after 24 quiet hours opens a new one
 * @param ourAddress our number, E.164
 * @param messageCount texts in it, both ways
 */
public record ConversationView(
        UUID id,
        UUID userId,
        String channel,
        String state,
        String ourAddress,
        long messageCount,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant closedAt) {}
