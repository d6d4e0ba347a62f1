package dev.pluto.messaging.act;

import java.util.Locale;

/** PINs, passwords and numbers of cards: nothing to be kept as a fact, and never said again. */
public final class Secrets {

    private static final String MASK = "****";
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int USUAL_CARD = 16;
    private static final int SHORTEST = 3;
    private static final int NEAR = 5;
    private static final int NONE = -1;

    private Secrets() {}

    /** Whether a text told earlier has one in it, whatever it is about. */
    public static boolean areIn(String text, Locale language) {
        Request r = Tongue.of(Languages.home(language)).request(text);
        return hasCard(text) || valueIn(r) >= 0;
    }

    /** Whether one is told: the number of a card, or the value of a PIN or password that opens no door of a house. */
    static boolean areTold(Request r) {
        return hasCard(r.text()) || !r.isQuestion() && !r.has(Kind.REMIND) && valueIn(r) >= 0;
    }

    /** The same words with every such value crossed out. */
    static String crossedOut(Request r) {
        int value = hasCard(r.text()) ? NONE : valueIn(r);
        return value < 0 ? withoutCards(r.text()) : r.with(value, MASK);
    }

    /** Which word is the value of a PIN or password; negative when none is. */
    private static int valueIn(Request r) {
        if (r.has(Kind.NO_SECRET)) {
            return NONE;
        }
        for (int i = 0; i < r.size(); i++) {
            int behind = r.after(i, Kind.SECRET);
            int value = behind > 0 ? value(r, behind) : NONE;
            if (value >= 0) {
                return value;
            }
        }
        return NONE;
    }

    /** "Is 4821", ": hunter2": something with a digit or a sign, or one word behind "is". */
    private static int value(Request r, int from) {
        for (int i = from; i < Math.min(r.size(), from + NEAR); i++) {
            boolean is = r.word(i).equals("is")
                    || r.word(i).equals(":")
                    || r.word(i).equals("es")
                    || r.word(i).equals("=");
            if (r.isNumber(i) && r.word(i).length() >= SHORTEST) {
                return i;
            }
            if (is && r.isWord(i + 1) && r.isNumber(i + 2)) {
                return i + 1;
            }
            boolean word = is && i <= from + 1 && r.isWord(i + 1) && r.isEnd(i + 2);
            if (word && !r.is(i + 1, Kind.NO_NAME, Kind.STOP, Kind.SOFT)) {
                return i + 1;
            }
        }
        return NONE;
    }

    /** Thirteen to nineteen digits, with blanks or dashes between, whose check digit is right (Luhn). */
    static boolean hasCard(String text) {
        return !withoutCards(text).equals(text);
    }

    private static String withoutCards(String text) {
        StringBuilder kept = new StringBuilder();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : 'x';
            boolean goesOn = isDigit(c) || run.length() > 0 && (c == ' ' || c == '-');
            if (goesOn) {
                run.append(c);
                continue;
            }
            kept.append(crossedOut(run));
            run.setLength(0);
            if (i < text.length()) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String crossedOut(CharSequence run) {
        StringBuilder digits = new StringBuilder();
        int end = 0;
        for (int i = 0; i < run.length(); i++) {
            if (isDigit(run.charAt(i))) {
                digits.append(run.charAt(i));
                end = i + 1;
            }
        }
        return isCard(digits) ? MASK + run.subSequence(end, run.length()) : run.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Any stretch of it, as an expiry may follow the number. */
    private static boolean isCard(CharSequence digits) {
        for (int length = SHORTEST_CARD; length <= Math.min(LONGEST_CARD, digits.length()); length++) {
            boolean whole = digits.length() == length || length == USUAL_CARD;
            if (whole && isLuhn(digits, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLuhn(CharSequence digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(length - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
