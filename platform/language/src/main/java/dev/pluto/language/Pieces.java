package dev.pluto.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text at a separator that is just itself. {@code String.split} takes it for a pattern, and patterns stand in static fields, where tests
 * find them.
 */
public final class Pieces {

    private Pieces() {}

    /** All pieces, the last ones without those that are empty; a text that has nothing else is one empty piece. */
    public static String[] of(String text, String separator) {
        String[] all = of(text, separator, Integer.MAX_VALUE);
        int end = all.length;
        while (end > 1 && all[end - 1].isEmpty()) {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    /**
     * So many pieces at most, the last of them with all that is left.
     *
     * @param separator not empty
     * @param most at least 1
     */
    public static String[] of(String text, String separator, int most) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && pieces.size() + 1 < most) {
            pieces.add(text.substring(from, at));
            from = at + separator.length();
            at = text.indexOf(separator, from);
        }
        pieces.add(text.substring(from));
        return pieces.toArray(String[]::new);
    }
}
