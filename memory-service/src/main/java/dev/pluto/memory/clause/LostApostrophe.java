package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds owners that were written without an apostrophe. */
final class LostApostrophe {

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;

    LostApostrophe(Mentions mentions) {
        this.mentions = mentions;
    }

    /** "my aunts husband", "Eileens phone": the plural of one person right before another noun. */
    boolean isLost(List<Word> words, int at) {
        Word word = words.get(at);
        if (at + 1 >= words.size() || word.text().length() < 3 || !word.text().endsWith("s")) {
            return false;
        }
        Word next = words.get(at + 1);
        String one = word.text().substring(0, word.text().length() - 1);
        boolean hisses = word.text().endsWith("sses"); // "my bosses dog"
        boolean person = lexicon.kin(hisses ? word.text() : one).isPresent()
                || word.text().length() > 3 && isSomebodys(word, one, next);
        return person
                && !next.is("and")
                && !next.is(",")
                && !next.is("'s")
                && !next.capital()
                && (lexicon.isNoun(next.text()) || lexicon.isAnimate(next.text()) || lexicon.in("soft", next.text()));
    }

    private boolean isSomebodys(Word word, String one, Word next) {
        return mentions.isName(one)
                || lexicon.isFirstName(one)
                || lexicon.isAnimate(one) && lexicon.in("type", next.text())
                || word.capital() && !lexicon.isWord(word.text()) && (word.start() > 0 || isMatter(next));
    }

    /** "Ezras birthday", at the beginning of a text as well. */
    private boolean isMatter(Word next) {
        return lexicon.in("matter", next.text()) || lexicon.in("type", next.text());
    }
}
