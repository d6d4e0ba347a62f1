package dev.pluto.messaging.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One text of a conversation as it was said.
 *
 * @param author {@code person}, {@code assistant}, {@code proactive} or {@code operator}
 * @param text in clear, which is why it hides itself when printed
 */
public record HeardText(UUID messageId, String author, String text, Instant saidAt) {

    public boolean isFromPerson() {
        return "person".equals(author);
    }

    @Override
    public String toString() {
        return "HeardText[" + messageId + "]";
    }
}
