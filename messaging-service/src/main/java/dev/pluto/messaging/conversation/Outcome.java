package dev.pluto.messaging.conversation;

import java.util.Locale;

/** What became of a text. All of them are acknowledged alike: the provider has done its part. */
public enum Outcome {
    /** Stored with its person; on its way to be answered. */
    ACCEPTED,
    /** Stored; the person is being found. */
    WAITING,
    /** Was here before. */
    DUPLICATE,
    /** From somebody we do not listen to: counted, nothing else. */
    BLOCKED,
    /** From somebody who sends more than is taken: counted, nothing else. */
    FLOODING;

    static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** In small letters, as {@code accept_texts} says it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
