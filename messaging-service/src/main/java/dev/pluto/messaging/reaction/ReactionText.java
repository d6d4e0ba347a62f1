package dev.pluto.messaging.reaction;

/**
 * A text with everything made alike that phones, carriers and languages write differently: quotation marks, spaces and
 * dashes, emoji, marks that nobody sees.
 */
final class ReactionText {

    static final char QUOTE = '"';
    static final char EMOJI = '\u263A';

    private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u2036\u275D\u275E"
            + "\u300C\u300D\u300E\u300F\u301D\u301E\u301F\uFF02\u300A\u300B\u3008\u3009\u2E42\u05F4";
    private static final String APOSTROPHES = "'\u2018\u2019\u201A\u201B\u2032\u02BC\uFF07`\u00B4";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05BE";

    /** Emoji that Unicode counts among the punctuation. */
    private static final String MARKS = "\u203C\u2049";

    private static final int LAST_ASCII = 0x7F;

    private ReactionText() {}

    /** Whether there is a quotation mark at all; without one there is nothing quoted. */
    static boolean hasQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(int point) {
        return point == QUOTE || (point > LAST_ASCII && QUOTES.indexOf(point) >= 0);
    }

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(plain, text.codePointAt(i));
        }
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int point) {
        if (isLetterOrDigit(point)) {
            plain.append((char) point);
        } else {
            appendAlike(plain, point);
        }
    }

    /** Of the ones nearly all text is made of. */
    private static boolean isLetterOrDigit(int point) {
        return point <= LAST_ASCII && Character.isLetterOrDigit(point);
    }

    private static void appendAlike(StringBuilder plain, int point) {
        if (isInvisible(point)) {
            return;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            once(plain, ' ');
        } else if (isEmoji(point)) {
            once(plain, EMOJI);
        } else if (isQuote(point)) {
            plain.append(QUOTE);
        } else if (APOSTROPHES.indexOf(point) >= 0) {
            plain.append('\'');
        } else if (DASHES.indexOf(point) >= 0) {
            plain.append('-');
        } else {
            plain.append(
                    switch (point) {
                        case '\u2026' -> "...";
                        case '\uFF1A' -> ":";
                        case '\uFF01' -> "!";
                        case '\uFF1F' -> "?";
                        default -> Character.toString(point);
                    });
        }
    }

    private static void once(StringBuilder plain, char what) {
        if (plain.length() == 0 || plain.charAt(plain.length() - 1) != what) {
            plain.append(what);
        }
    }

    private static boolean isInvisible(int point) {
        boolean selector = point >= 0xFE00 && point <= 0xFE0F;
        return selector || point == 0x20E3 || Character.getType(point) == Character.FORMAT;
    }

    private static boolean isEmoji(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL
                || (type == Character.MODIFIER_SYMBOL && point > 0xFFFF)
                || MARKS.indexOf(point) >= 0;
    }
}
