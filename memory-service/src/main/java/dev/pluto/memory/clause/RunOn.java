package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds where somebody goes on without any mark: "i live in Hull my mum lives in Goole", "my vet is Ann her number is 0161". */
final class RunOn {

    private static final int LATEST_VERB = 4;

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();

    /** @param at of "my" or "her", behind a clause that is whole */
    boolean begins(List<Word> words, int from, int at) {
        Word word = words.get(at);
        boolean whose = lexicon.in("possessive", word.text()) && !word.is("its") && !word.is("your");
        if (!whose || at - from < 2 || at + 2 >= words.size() || !ends(words, at - 1)) {
            return false;
        }
        VerbGroup left = verbs.find(words.subList(from, at));
        VerbGroup right = verbs.find(words.subList(at, words.size()));
        return left != null
                && left.to() < at - from
                && !lexicon.in("report", left.lemma())
                && !lexicon.in("handing", left.lemma())
                && right != null
                && right.from() > 1
                && right.from() <= LATEST_VERB
                && isFinite(right.words().get(0));
    }

    /** A name, a number, a day or what somebody is like: behind "the way" or "the house" would follow whose it is. */
    private boolean ends(List<Word> words, int at) {
        Word word = words.get(at);
        String text = word.text();
        boolean small = lexicon.in("preposition", text)
                || lexicon.in("article", text)
                || lexicon.in("adverb", text)
                || lexicon.in("possessive", text)
                || lexicon.in("joining", text)
                || word.isMark();
        boolean whole = word.hasDigit()
                || word.capital()
                || lexicon.in("number", text)
                || lexicon.in("weekday", text)
                || lexicon.in("month", text)
                || lexicon.in("diet", text)
                || lexicon.in("status", text)
                || isLike(text)
                || !lexicon.isWord(text);
        return whole && !small && lexicon.verb(text).isEmpty();
    }

    /** "ill", where "worried" and "sure" go on with what about. */
    private boolean isLike(String text) {
        return lexicon.isAdjective(text)
                && !lexicon.isCommonNoun(text)
                && !text.endsWith("ed")
                && !lexicon.in("feeling", text);
    }

    /** "is", "has", "lives", "was called": where "gave my aunt my old phone" has nothing of the kind. */
    private boolean isFinite(Word word) {
        boolean third = word.text().endsWith("s") && lexicon.verb(word.text()).isPresent();
        return VerbFinder.isHelper(word) || third || VerbFinder.isPast(word);
    }
}
