package dev.pluto.http.body;

import java.util.Optional;

/**
 * What no text of a request may hold: NUL, which the database refuses; half a character, which is stored as another one; and marks
 * piled on one character, which take those who normalise or show them a time that grows with the square of their number. Twenty are
 * more than any script uses.
 */
public final class PlainText {

    static final int MOST_MARKS = 20;

    private PlainText() {}

    /** The broken rule, empty when the text keeps them all. */
    public static Optional<String> faultOf(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character == 0) {
                return Optional.of("must not hold NUL");
            }
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return Optional.of("must not hold half a character");
            }
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return Optional.of("must not have more than " + MOST_MARKS + " marks on one character");
            }
        }
        return Optional.empty();
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
