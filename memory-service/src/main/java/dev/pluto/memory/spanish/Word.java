package dev.pluto.memory.spanish;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A word or mark of a text.
 *
 * @param text in lower case, without accents but for ñ turned to n: people leave them out
 * @param raw as it was written
 */
record Word(String text, String raw, boolean capital, boolean isMark, int start, int end) {

    private static final int LONGEST = 1_600;

    static List<Word> of(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Tokens.of(bounded).stream().map(token -> of(token, bounded)).toList();
    }

    private static Word of(Token token, String text) {
        boolean mark = token.is(Token.Kind.MARK) || token.is(Token.Kind.EMOJI);
        String raw = text.substring(token.start(), token.end());
        return new Word(plain(token.text()), raw, token.capital(), mark, token.start(), token.end());
    }

    /** In lower case and without accents. */
    static String plain(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.chars()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    /** The same place in the text with another word. */
    Word as(String other) {
        return new Word(plain(other), other, capital, false, start, end);
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
