package dev.pluto.http.body;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * Text in Unicode's composed form (NFC), for every door through which people's words come in: "Zoë" is one word whether
 * a keyboard sent the ë whole or as an e with a mark.
 */
public final class ComposedText {

    /** More marks on one letter than any language has (UAX #15, stream-safe text). */
    private static final int MOST_MARKS = 30;

    /** Below it everything is composed. */
    private static final char FIRST_MARK = '\u0300';

    private ComposedText() {}

    /**
     * The text composed. One with a longer row of marks than any language has is left as it is: putting such marks in
     * order costs the square of their number.
     */
    public static String of(String text) {
        return isPlain(text) || hasEndlessMarks(text) ? text : Normalizer.normalize(text, Form.NFC);
    }

    /** As {@link #of}; null stays null. */
    public static @Nullable String ofOptional(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static boolean isPlain(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < FIRST_MARK) {
            i++;
        }
        return i == text.length();
    }

    private static boolean hasEndlessMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length() && marks <= MOST_MARKS; i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
        }
        return marks > MOST_MARKS;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
