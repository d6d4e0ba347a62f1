package dev.pluto.memory.clause;

import dev.pluto.language.words.Token.Kind;

/**
 * A word as it is read and as it was written.
 *
 * @param text what is read: lower case, written out, {@code u} as {@code you}
 * @param raw what is given back: as the person wrote it
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param capital whether it was written with a capital
 * @param glued whether nothing stands between it and the word before when it is given back
 */
public record Word(String text, String raw, Kind kind, int start, int end, boolean capital, boolean glued) {

    public boolean is(String other) {
        return text.equals(other);
    }

    public boolean isMark() {
        return kind == Kind.MARK || kind == Kind.EMOJI;
    }

    public boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    public Word meaning(String other) {
        return new Word(other, raw, kind, start, end, capital, glued);
    }

    public Word mended(String other) {
        return new Word(other, other, kind, start, end, capital, glued);
    }
}
