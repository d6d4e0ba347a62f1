package dev.pluto.language.time;

import org.jspecify.annotations.Nullable;

/** Numbers, ordinals and units: "twenty-five", "3rd", "hours". */
final class Quantities {

    private static final int MOST_DIGITS = 7;
    private static final int HUNDRED = 100;
    private static final long MOST = 10_000_000;

    private Quantities() {}

    record Value(int whole, int next) {}

    static int digits(Words w, int i) {
        String word = w.word(i);
        if (!w.isNumber(i) || word.length() > MOST_DIGITS) {
            return -1;
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < '0' || word.charAt(at) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(word);
    }

    /** "8", "eight", "twenty-five". */
    static @Nullable Value cardinal(Words w, int i) {
        Value simple = simple(w, i);
        Lexeme times = simple == null ? null : w.find(simple.next, Kind.NUMBER);
        if (simple == null || times == null || times.number() < HUNDRED || simple.whole >= HUNDRED) {
            return simple;
        }
        return new Value((int) Math.min(MOST, (long) simple.whole * times.number()), times.next());
    }

    static @Nullable Value simple(Words w, int i) {
        int digits = digits(w, i);
        if (digits >= 0) {
            return new Value(digits, i + 1);
        }
        Lexeme tens = w.find(i, Kind.TENS);
        if (tens != null) {
            Lexeme ones = w.find(w.skipMark(tens.next(), "-"), Kind.NUMBER);
            boolean both = ones != null && ones.number() > 0 && ones.number() < 10;
            return both && ones != null
                    ? new Value(tens.number() + ones.number(), ones.next())
                    : new Value(tens.number(), tens.next());
        }
        Lexeme number = w.find(i, Kind.NUMBER);
        return number == null ? null : new Value(number.number(), number.next());
    }

    /** "3rd", "third", "twenty-first"; -1 for "last". */
    static @Nullable Value ordinal(Words w, int i) {
        int digits = digits(w, i);
        if (digits >= 0) {
            boolean suffixed = w.touches(i) && w.isWord(i + 1) && isSuffix(w.word(i + 1));
            boolean marked = w.touches(i) && w.word(i + 1).equals("\u00ba");
            return suffixed || marked ? new Value(digits, i + 2) : null;
        }
        Lexeme tens = w.find(i, Kind.TENS);
        if (tens != null) {
            Lexeme ones = w.find(w.skipMark(tens.next(), "-"), Kind.ORDINAL);
            return ones != null && ones.number() > 0 && ones.number() < 10
                    ? new Value(tens.number() + ones.number(), ones.next())
                    : null;
        }
        Lexeme ordinal = w.find(i, Kind.ORDINAL);
        if (ordinal != null) {
            return new Value(ordinal.number(), ordinal.next());
        }
        Lexeme last = w.find(i, Kind.LAST);
        return last == null ? null : new Value(-1, last.next());
    }

    private static boolean isSuffix(String word) {
        return switch (word) {
            case "st", "nd", "rd", "th", "er", "o", "\u00ba" -> true;
            default -> false;
        };
    }

    /** A unit; those of one letter only when glued to their number. */
    static @Nullable Lexeme unit(Words w, int i) {
        Lexeme unit = w.find(i, Kind.UNIT);
        boolean letter = w.word(i).length() == 1;
        return unit != null && (!letter || w.touches(i - 1)) ? unit : null;
    }
}
