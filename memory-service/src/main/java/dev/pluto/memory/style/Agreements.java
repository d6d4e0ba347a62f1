package dev.pluto.memory.style;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Token.Kind;
import dev.pluto.memory.style.StyleWords.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * What people say to agree, in words of their own: "sounds good", "no worries mate". Only that can be said back to them before what
 * was done for them; what they wish and what they talk of cannot, however often they do.
 */
final class Agreements {
    private static final int MOST_WORDS = 4;

    /** Shorter than this is nothing of anybody's own. */
    private static final int LEAST_LETTERS = 4;

    private Agreements() {}

    /** Pieces between marks that do nothing but agree. */
    static List<String> in(List<Token> tokens, StyleWords known) {
        List<String> found = new ArrayList<>();
        List<Token> piece = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is(Kind.MARK) || token.is(Kind.EMOJI)) {
                add(found, piece, token.text().equals("?"), known);
                piece.clear();
            } else {
                piece.add(token);
            }
        }
        add(found, piece, false, known);
        return List.copyOf(found);
    }

    private static void add(List<String> found, List<Token> piece, boolean isQuestion, StyleWords known) {
        List<String> words = piece.stream().map(Token::text).toList();
        String phrase = String.join(" ", words);
        boolean agrees = !isQuestion
                && words.size() <= MOST_WORDS
                && phrase.length() >= LEAST_LETTERS
                && known.count(Sort.ASSENT, words) > 0
                && words.stream().allMatch(word -> isOfIt(word, words, known))
                && !known.has(Sort.NEVER, phrase);
        if (agrees && !found.contains(phrase)) {
            found.add(phrase);
        }
    }

    private static boolean isOfIt(String word, List<String> phrase, StyleWords known) {
        return known.has(Sort.ASSENT, word)
                || known.has(Sort.FILLER, word)
                || known.has(Sort.ASSENT, String.join(" ", phrase));
    }
}
