package dev.pluto.messaging.takeover;

import java.time.Instant;
import java.util.UUID;

/**
 * An operator's hold on a conversation.
 *
 * @param heldBy the operator, as their token names them
 * @param expiresAt from then on the assistant answers again
 */
public record Takeover(UUID conversationId, String heldBy, Instant takenAt, Instant expiresAt) {}
