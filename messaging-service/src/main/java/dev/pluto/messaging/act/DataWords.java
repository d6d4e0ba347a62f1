package dev.pluto.messaging.act;

import dev.pluto.messaging.act.Act.AskProfile;
import dev.pluto.messaging.act.Act.DataWish;
import java.util.Optional;

/** Wishes about data, questions that the profile answers, and secrets that are nobody's business. */
final class DataWords {

    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int USUAL_CARD = 16;
    private static final int SHORTEST_SECRET = 3;
    private static final int NEAR = 5;

    private DataWords() {}

    static DataWish wish(Request r) {
        Lexis.Found longest = null;
        int length = 0;
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.DATA);
            if (found != null && found.next() - i > length) {
                longest = found;
                length = found.next() - i;
            }
        }
        return new DataWish(longest == null ? DataWish.Wish.WHAT_IS_STORED : DataWish.Wish.valueOf(longest.value()));
    }

    /** What the profile answers. */
    static Optional<AskProfile> profile(Request r, Subject last) {
        for (int i = 0; i < r.size(); i++) {
            Lexis.Found found = r.at(i, Kind.PROFILE);
            if (found != null && r.isEnd(found.next(), Kind.STOP) && isMeant(r, i, found.next(), last)) {
                return Optional.of(new AskProfile(AskProfile.Aspect.valueOf(found.value())));
            }
        }
        return Optional.empty();
    }

    /** "And me?" and "is it off?" ask for it only where it was spoken of. */
    private static boolean isMeant(Request r, int from, int to, Subject last) {
        if (r.is(from, Kind.AND)) {
            return last == Subject.NAME;
        }
        boolean onOrOff = r.word(to - 1).equals("on") || r.word(to - 1).equals("off");
        return !onOrOff || to - from > SHORTEST_SECRET || last == Subject.SETTINGS;
    }

    /** Whether a secret is told: the number of a card, or the value of a PIN or password that opens no door of a house. */
    static boolean tellsSecret(Request r) {
        if (hasCard(r.text())) {
            return true;
        }
        if (r.has(Kind.NO_SECRET) || r.isQuestion() || r.has(Kind.REMIND)) {
            return false;
        }
        for (int i = 0; i < r.size(); i++) {
            int behind = r.after(i, Kind.SECRET);
            if (behind > 0 && hasValue(r, behind)) {
                return true;
            }
        }
        return false;
    }

    /** "Is 4821", ": hunter2": something with a digit or a sign, or one word behind "is". */
    private static boolean hasValue(Request r, int from) {
        for (int i = from; i < Math.min(r.size(), from + NEAR); i++) {
            boolean is = r.word(i).equals("is")
                    || r.word(i).equals(":")
                    || r.word(i).equals("es")
                    || r.word(i).equals("=");
            if (r.isNumber(i) && r.word(i).length() >= SHORTEST_SECRET || is && r.isWord(i + 1) && r.isNumber(i + 2)) {
                return true;
            }
            boolean word = is && i <= from + 1 && r.isWord(i + 1) && r.isEnd(i + 2);
            if (word && !r.is(i + 1, Kind.NO_NAME, Kind.STOP, Kind.SOFT)) {
                return true;
            }
        }
        return false;
    }

    /** Thirteen to nineteen digits, with blanks or dashes between, whose check digit is right (Luhn). */
    static boolean hasCard(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : 'x';
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '-' || digits.length() == 0) {
                if (isCard(digits)) {
                    return true;
                }
                digits.setLength(0);
            }
        }
        return false;
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
