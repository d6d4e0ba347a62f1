package dev.pluto.language.time;

import java.util.List;

/**
 * A part of the form of a way to say something.
 *
 * @param choices phrases, each word by word, one of which it is
 * @param isKept whether it is said again by the plain words
 */
record WayPart(Type type, List<String[]> choices, boolean isKept, boolean isOptional) {

    enum Type {
        WORDS,
        MISSPELT,
        ANY,
        NUMBER,
        GAP,
        TIME,
        START,
        END
    }
}
