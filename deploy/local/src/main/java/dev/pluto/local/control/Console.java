package dev.pluto.local.control;

import java.util.Locale;

/** Where a command writes to: the terminal it was typed in. */
public interface Console {

    /** A line of the command's answer. */
    void print(String line);

    /** Words of a line that goes on; the next {@link #print} ends it. */
    void part(String words);

    /** A line beside the answer: a hint, progress, a reason. */
    void hint(String line);

    /** A formatted line of the answer. */
    default void print(String format, Object... values) {
        print(String.format(Locale.ROOT, format, values));
    }
}
