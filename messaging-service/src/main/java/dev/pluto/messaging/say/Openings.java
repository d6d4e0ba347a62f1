package dev.pluto.messaging.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The word that a text opens with: "i" of "I'll remind you". */
final class Openings {

    private Openings() {}

    /** The words a line may open with, as both of {@code [te|le]} may. None when it opens with a value. */
    static List<String> all(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
            if (line.charAt(start) == '{') {
                return List.of();
            }
            if (line.charAt(start) == '[') {
                return alternatives(line.substring(start + 1));
            }
            start++;
        }
        String word = word(line.substring(start));
        return word.isEmpty() ? List.of() : List.of(word);
    }

    /** Of "te|le] llamaré": "te" and "le". */
    private static List<String> alternatives(String line) {
        int bar = line.indexOf('|');
        int end = line.indexOf(']');
        var words = new ArrayList<String>();
        words.add(word(line.substring(0, bar)));
        words.add(word(line.substring(bar + 1, end)));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** The first word of what is said, in lower case and without what an apostrophe ties to it; empty without any. */
    static String word(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
