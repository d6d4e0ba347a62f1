package dev.pluto.messaging.conversation;

import java.util.UUID;

/**
 * A message found by its words.
 *
 * @param conversationId in which it was said
 * @param matched how many of the words it has, at least 1
 */
public record FoundMessage(UUID conversationId, int matched, MessageView message) {

    @Override
    public String toString() {
        return "FoundMessage[" + message.id() + "]";
    }
}
