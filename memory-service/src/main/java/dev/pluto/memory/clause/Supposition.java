package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** From where to where a sentence only supposes. */
final class Supposition {

    private static final Lexicon LEXICON = Lexicon.english();

    private Supposition() {}

    /** Whether it opens with a condition: "if we move", "once I retire". */
    static boolean opens(List<Word> words) {
        boolean hypothetical = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean start = i == 0 || words.get(i - 1).isMark();
            hypothetical |= LEXICON.in("hypothetical", word.text()) && (start || word.is("if") || word.is("unless"));
            hypothetical |= start
                    && word.is("once")
                    && i + 1 < words.size()
                    && LEXICON.in("subject", words.get(i + 1).text());
        }
        return hypothetical;
    }

    /** "If I get it I'll earn 60, right now I'm on 48": behind such words nothing is supposed any more. */
    static boolean ends(List<Word> piece) {
        boolean goesOn = piece.get(0).text().endsWith("ing")
                && LEXICON.verb(piece.get(0).text()).isPresent();
        return goesOn
                || piece.stream().limit(3).anyMatch(word -> LEXICON.in("present-again", word.text()))
                        && piece.stream().noneMatch(word -> LEXICON.in("hypothetical", word.text()));
    }
}
