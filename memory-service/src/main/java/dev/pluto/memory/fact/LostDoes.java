package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the "s" of "hows lena take her coffee" and "whens my passport expire" as "does", where "is" fits nothing behind it. */
final class LostDoes {

    /** The subject ends at the latest here: "hows my brother in law take his tea". */
    private static final int LAST_OF_SUBJECT = 6;

    private static final Set<String> MOVING = Set.of("get", "go", "come", "walk");
    private static final Lexicon LEXICON = Lexicon.english();

    private LostDoes() {}

    /** With "does"; the same words where they ask what is. */
    static List<Word> in(List<Word> words) {
        boolean asks = words.size() > 3
                && LEXICON.in("wh", words.get(0).text())
                && (words.get(1).is("is") || words.get(1).is("'s"));
        for (int i = 3; asks && i < Math.min(words.size(), LAST_OF_SUBJECT); i++) {
            if (isDone(words, i)) {
                List<Word> read = new ArrayList<>(words);
                read.set(1, words.get(1).mended("does"));
                return read;
            }
        }
        return words;
    }

    private static boolean isDone(List<Word> words, int at) {
        String text = words.get(at).text();
        Word before = words.get(at - 1);
        boolean bare = LEXICON.verb(text).filter(text::equals).isPresent() && !LEXICON.in("be", text);
        if (!bare
                || before.is("'s")
                || LEXICON.in("possessive", before.text())
                || LEXICON.in("article", before.text())) {
            return false;
        }
        if (at + 1 == words.size()) {
            return isLast(words, at);
        }
        Word next = words.get(at + 1);
        boolean article = LEXICON.in("article", next.text()) && !words.get(0).is("what");
        return article || takes(next) || next.is("to") && MOVING.contains(text) || !LEXICON.isNoun(text);
    }

    /** Whom or what something is done with begins here. */
    private static boolean takes(Word next) {
        return LEXICON.in("possessive", next.text())
                || LEXICON.in("first", next.text())
                || LEXICON.in("third", next.text())
                || LEXICON.isCue("owning", next.text());
    }

    /** "wheres my brother work", where "whats mum like" and "whats my shoe size" ask what is. */
    private static boolean isLast(List<Word> words, int at) {
        String text = words.get(at).text();
        Word before = words.get(at - 1);
        boolean what = words.get(0).is("what") || words.get(0).is("who");
        boolean matter = LEXICON.in("matter", text) || LEXICON.in("type", text);
        boolean somebody = LEXICON.kin(before.text()).isPresent()
                || LEXICON.isFirstName(before.text())
                || before.capital() && !LEXICON.isWord(before.text());
        return !LEXICON.in("preposition", text) && (!LEXICON.isNoun(text) || somebody && !(what && matter));
    }
}
