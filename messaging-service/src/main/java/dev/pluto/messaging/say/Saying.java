package dev.pluto.messaging.say;

import java.util.Map;

/**
 * One thing to say before anybody's style.
 *
 * @param values what the places of its line are filled with, after styling: nobody's words are restyled or read as places
 * @param tail what stands below it, such as the rows of a list; empty for nothing
 */
record Saying(Kind kind, Line line, Map<String, String> values, String tail) {

    enum Kind {
        /** Claims an effect, with a phrase of the person's own in front if they have one. */
        DEED,
        /** Claims an effect without more ado. */
        QUIET_DEED,
        WORDS,
        /** Comes last. */
        QUESTION,
        /** Stands before all else, on a line of its own. */
        GREETING
    }

    static Saying words(Line line, Map<String, String> values) {
        return new Saying(Kind.WORDS, line, values, "");
    }

    static Saying question(Line line, Map<String, String> values) {
        return new Saying(Kind.QUESTION, line, values, "");
    }

    static Saying deed(Line line, Map<String, String> values) {
        return new Saying(Kind.DEED, line, values, "");
    }

    static Saying quietly(Line line, Map<String, String> values) {
        return new Saying(Kind.QUIET_DEED, line, values, "");
    }

    Saying above(String rows) {
        return new Saying(kind, line, values, rows);
    }

    @Override
    public String toString() {
        return "Saying[" + line.key() + "]";
    }
}
