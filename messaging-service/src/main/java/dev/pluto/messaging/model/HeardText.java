package dev.pluto.messaging.model;

import dev.pluto.language.Excerpt;
import java.time.Instant;
import java.util.UUID;

/**
 * One text of a conversation as it was said.
 *
 * @param author {@code person}, {@code assistant}, {@code proactive} or {@code operator}
 * @param text in clear, which is why it hides itself when printed; its first 1,600 characters, whoever made it, so that
 * nobody behind this door ever reads more
 */
public record HeardText(UUID messageId, String author, String text, Instant saidAt) {

    public HeardText {
        text = text.length() <= Excerpt.LONGEST ? text : Excerpt.of(text.strip());
    }

    @Override
    public String toString() {
        return "HeardText[" + messageId + "]";
    }
}
