package dev.pluto.messaging.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's word on being written to, or what tells of one. Hides itself when printed: it holds what was said.
 *
 * @param isOptedOut from now on
 * @param words as said, or as an operator tells of it; empty where nothing was said to us
 * @param saidAt when it was said, or told of
 */
public record ConsentChange(boolean isOptedOut, Source source, Optional<String> words, Instant saidAt) {

    /** Who tells of it. */
    public enum Source {
        /** The person's own text. */
        TEXT,
        /** What the carrier took a text of the person for. */
        CARRIER,
        /** The carrier, by refusing a message to somebody who has told it to stop. */
        REFUSAL,
        /** An operator, whom the person told. */
        OPERATOR;

        /** As stored. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "ConsentChange[" + source + "]";
    }
}
