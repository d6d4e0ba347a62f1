package dev.pluto.language.words;

/**
 * A piece of a text that is read as one.
 *
 * @param text lower case, with a straight apostrophe
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param capital whether it was written with a first letter in upper case
 */
public record Token(String text, Kind kind, int start, int end, boolean capital) {

    /** What a token is made of. */
    public enum Kind {
        /** Letters of any script with their marks, also across an apostrophe: {@code don't}. */
        WORD,
        /** Digits, also across a mark of time, date or money: {@code 7:30}, {@code 5.30}, {@code 12/24}. */
        NUMBER,
        /** One sign of punctuation or currency, however often it is repeated. */
        MARK,
        /** A picture. */
        EMOJI
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether nothing stands between this token and the next one: {@code 6pm}. */
    public boolean touches(Token next) {
        return end == next.start;
    }
}
