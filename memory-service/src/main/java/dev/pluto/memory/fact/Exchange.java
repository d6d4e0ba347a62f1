package dev.pluto.memory.fact;

import java.util.Locale;

/** Puts right words in the place of wrong ones that were named: "132 not 123". */
final class Exchange {

    private Exchange() {}

    /** In lower case without apostrophes, which people leave out the second time. */
    static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
    }

    /** Whether what was told says the wrong words, where any were named. */
    static boolean isIn(String told, String wrong) {
        return !wrong.isEmpty() && plain(told).contains(plain(wrong));
    }

    /** The old value with the right words in the place of the wrong ones; empty when those are not in it. */
    static String of(String old, String wrong, String value) {
        String plain = plain(old);
        int at = wrong.isEmpty() ? -1 : plain.indexOf(plain(wrong));
        if (at < 0) {
            return "";
        }
        int end = at + plain(wrong).length();
        boolean within = at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1))
                || end < plain.length() && Character.isLetterOrDigit(plain.charAt(end));
        String measured = plain(wrong) + unit(value);
        if (within && measured.length() > plain(wrong).length() && plain.startsWith(measured, at)) {
            return exchanged(old, at, measured.length(), value);
        }
        int from = at - opening(plain.substring(0, at), plain(value)).length();
        return within && wrong.length() != value.length() ? "" : exchanged(old, from, end - from, value);
    }

    /** "mr " before the wrong "pike", where the right value says it again: "mr pyke". Empty where it does not. */
    private static String opening(String before, String value) {
        String word = before.substring(before.stripTrailing().lastIndexOf(' ') + 1);
        return word.length() > 1 && word.endsWith(" ") && value.startsWith(word) ? word : "";
    }

    /** "mg" of "10mg", which the wrong number left out; empty where it has none. */
    private static String unit(String value) {
        int from = value.length();
        while (from > 0 && Character.isLetter(value.charAt(from - 1))) {
            from--;
        }
        return from > 0 && Character.isDigit(value.charAt(from - 1)) ? plain(value.substring(from)) : "";
    }

    /** @param at where what goes begins, and how long it is, not counting apostrophes */
    private static String exchanged(String old, int at, int length, String value) {
        int from = -1;
        int to = old.length();
        int plain = 0;
        for (int i = 0; i < old.length(); i++) {
            boolean counts = "'\u2019".indexOf(old.charAt(i)) < 0;
            from = from < 0 && counts && plain == at ? i : from;
            plain += counts ? 1 : 0;
            if (plain == at + length && counts) {
                to = i + 1;
            }
        }
        return (old.substring(0, Math.max(0, from)) + value + old.substring(to)).strip();
    }
}
