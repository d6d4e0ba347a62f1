package dev.pluto.messaging.care;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Spelling;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a text plain: sentences of words, and what of a language they mean, with short forms written out and typos put right. */
final class PlainText {

    private static final String ENDS = ".!?;\u2026\u00a1\u00bf";

    private final Map<String, String> written;
    private final Spelling spelling;
    private final Set<String> known;

    /**
     * @param written short forms and what they are written out
     * @param spelling of the words that are recognised misspelt
     * @param known words that are no misspelling of those
     */
    PlainText(Map<String, String> written, Spelling spelling, Set<String> known) {
        this.written = Map.copyOf(written);
        this.spelling = spelling;
        this.known = Set.copyOf(known);
    }

    /** Sentences of words without case, accents and apostrophes. */
    static List<List<String>> sentences(String text) {
        List<List<String>> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            String word = token.is(Token.Kind.MARK) ? "" : plain(token.text());
            if (!word.isEmpty()) {
                words.add(word);
            } else if (ENDS.contains(token.text()) && !words.isEmpty()) {
                sentences.add(words);
                words = new ArrayList<>();
            }
        }
        sentences.add(words);
        return sentences;
    }

    /**
     * The words of this language that were meant.
     *
     * @param misspelt whether words may be misspelt ones of this language
     */
    List<String> meant(List<String> sentence, boolean misspelt) {
        List<String> meant = new ArrayList<>(sentence.size());
        for (String word : sentence) {
            String written = written(word, misspelt);
            if (written.indexOf(' ') < 0) {
                meant.add(written);
            } else {
                meant.addAll(List.of(Pieces.of(written, " ")));
            }
        }
        return meant;
    }

    private String written(String word, boolean misspelt) {
        String whole = written.get(word);
        if (whole != null) {
            return whole;
        }
        return !misspelt || known.contains(word) ? word : spelling.meant(word).orElse(word);
    }

    /** Without case, accents and apostrophes. */
    static String plain(String word) {
        String lower = word.replace("'", "").replace("\u2019", "");
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
