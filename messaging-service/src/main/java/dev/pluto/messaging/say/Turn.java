package dev.pluto.messaging.say;

import java.util.UUID;

/**
 * What the choice among lines that mean the same depends on.
 *
 * @param number how many answers came before in this conversation
 */
public record Turn(UUID conversationId, long number) {}
