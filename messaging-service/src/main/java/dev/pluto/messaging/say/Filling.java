package dev.pluto.messaging.say;

import java.util.Locale;
import java.util.Map;

/** Turns the words of a line into text: first its style, then its values, so that a value is never read as anything but itself. */
final class Filling {

    private static final String ENDS = ".!?";

    private Filling() {}

    /** {@code [you|they]}: the first for most, the second for those who are spoken to formally. */
    static String styled(String words, Manner manner, FullForms fullForms) {
        String chosen = chosen(words, manner.isFormal());
        if (manner.isFormal() || manner.isCourteous()) {
            chosen = chosen.replace("\u00a1", "").replace('!', '.');
        }
        return manner.isFormal() ? fullForms.in(chosen) : chosen;
    }

    private static String chosen(String words, boolean formally) {
        int open = words.indexOf('[');
        if (open < 0) {
            return words;
        }
        var chosen = new StringBuilder(words.length());
        int at = 0;
        while (open >= 0) {
            int bar = words.indexOf('|', open);
            int close = words.indexOf(']', bar);
            chosen.append(words, at, open);
            chosen.append(formally ? words.substring(bar + 1, close) : words.substring(open + 1, bar));
            at = close + 1;
            open = words.indexOf('[', at);
        }
        return chosen.append(words.substring(at)).toString();
    }

    /** Fills each {@code {name}} once; {@code {Name}} is the same with a capital. What has no value is left out. */
    static String filled(String words, Map<String, String> values) {
        var text = new StringBuilder(words.length() + 64);
        int at = 0;
        int open = words.indexOf('{');
        while (open >= 0) {
            int close = words.indexOf('}', open);
            append(text, words.substring(at, open));
            text.append(value(words.substring(open + 1, close), values));
            at = close + 1;
            open = words.indexOf('{', at);
        }
        append(text, words.substring(at));
        return text.toString();
    }

    /** A value that ends a sentence needs no second full stop. */
    private static void append(StringBuilder text, String words) {
        boolean ended = text.length() > 0 && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(ended && words.startsWith(".") ? words.substring(1) : words);
    }

    private static String value(String name, Map<String, String> values) {
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        String value = values.getOrDefault(lower, "");
        return lower.equals(name) ? value : FullForms.capital(value);
    }
}
