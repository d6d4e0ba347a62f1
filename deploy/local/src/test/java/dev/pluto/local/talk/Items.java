package dev.pluto.local.talk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What has to stand in an answer, and how it is looked for (README of the dialogues, "Items"). */
final class Items {

    private Items() {}

    /** Whether a text holds an item, whose alternatives are parted by {@code |}. */
    static boolean holds(String text, String item) {
        String plain = plain(text);
        return alternatives(item).stream().anyMatch(one -> contains(plain, one, false));
    }

    /** The same for whole words only, as facts are judged. */
    static boolean holdsWord(String text, String item) {
        String plain = plain(text);
        return alternatives(item).stream().anyMatch(one -> contains(plain, one, true));
    }

    /** Whether a text has each word of a matter. */
    static boolean holdsAll(String text, String words) {
        return words.isBlank() || List.of(words.strip().split("\\s+")).stream().allMatch(word -> holds(text, word));
    }

    static List<String> alternatives(String item) {
        return List.of(item.split("\\|")).stream().map(Items::plain).toList();
    }

    /** Lower case, composed, with the quotes and spaces of a typewriter. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = straight(composed.charAt(i));
            if (c != ' ' || !space) {
                plain.append(c);
            }
            space = c == ' ';
        }
        return plain.toString();
    }

    private static char straight(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u2032', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            default -> c;
        };
    }

    private static boolean contains(String text, String item, boolean whole) {
        if (item.isEmpty()) {
            return true;
        }
        for (int at = text.indexOf(item); at >= 0; at = text.indexOf(item, at + 1)) {
            if (beginsWell(text, item, at) && endsWell(text, item, at + item.length(), whole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWell(String text, String item, int at) {
        return at == 0 || !isOfWord(item.codePointAt(0)) || !isOfWord(text.codePointBefore(at));
    }

    private static boolean endsWell(String text, String item, int end, boolean whole) {
        if (end == text.length()) {
            return true;
        }
        int last = item.codePointBefore(item.length());
        int next = text.codePointAt(end);
        boolean isShort =
                item.codePointCount(0, item.length()) <= 2 && item.codePoints().allMatch(Character::isLetter);
        if (isShort || whole) {
            return !isOfWord(last) || !isOfWord(next);
        }
        return !Character.isDigit(last) || !Character.isDigit(next);
    }

    /** Marks count, so that no word ends between a letter of Hindi and its vowel. */
    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
