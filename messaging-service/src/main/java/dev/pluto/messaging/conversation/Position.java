package dev.pluto.messaging.conversation;

import java.util.UUID;

/**
 * Where a message stands.
 *
 * @param sequence its place in the conversation, from 1, rising
 */
public record Position(UUID conversationId, long sequence) {}
