package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Hers", "mine" and "theirs", which stand for the thing of somebody that was spoken of just before. */
final class OwningPronoun {

    private static final Map<String, String> OPENED =
            Map.of("mine", "my", "ours", "our", "hers", "her", "his", "his", "theirs", "their");
    /** "A friend of mine", "round at ours": behind these it is no thing. */
    private static final Set<String> BOUND = Set.of("of", "at", "to", "round", "from");

    private static final int SHORTEST_SERVED = 3;

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;

    OwningPronoun(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Whether the word stands for a thing: "takes his with milk", where "his dog" names it. */
    boolean isAlone(List<Word> words, int at) {
        Word word = words.get(at);
        Step thing = mentions.owned();
        if (thing == null || !OPENED.containsKey(word.text())) {
            return false;
        }
        boolean bound = at > 0 && BOUND.contains(words.get(at - 1).text());
        return !bound && (!word.is("his") || at + 1 == words.size() || isNoThing(words.get(at + 1)));
    }

    private boolean isNoThing(Word next) {
        String text = next.text();
        boolean like = lexicon.isAdjective(text) && !lexicon.in("soft", text) || text.endsWith("ed");
        return next.isMark()
                || like
                || lexicon.in("preposition", text)
                || lexicon.in("adverb", text)
                || lexicon.in("time-preposition", text)
                || !lexicon.isNoun(text);
    }

    /** "Hers" as "her coffee". */
    List<Word> opened(Word word) {
        String whose = OPENED.getOrDefault(word.text(), word.text());
        String shown = word.raw().length() == word.text().length() ? whose : word.raw();
        Word thing = new Word(
                mentions.ownedTold(), mentions.ownedTold(), word.kind(), word.start(), word.end(), false, false);
        return List.of(new Word(whose, shown, word.kind(), word.start(), word.end(), word.capital(), false), thing);
    }

    /** Where the thing of "my coffee black" and "his eggs runny" ends; 0 where nothing says how it is had. */
    static int servedTo(List<Word> words) {
        Lexicon lexicon = Lexicon.english();
        boolean owned = words.size() >= SHORTEST_SERVED
                && lexicon.in("possessive", words.get(0).text());
        for (int i = 1; owned && i + 1 < words.size(); i++) {
            Word next = words.get(i + 1);
            boolean ends = i + 2 == words.size()
                    || words.get(i + 2).isMark()
                    || !lexicon.isNoun(words.get(i + 2).text());
            boolean like = lexicon.isCue("served", next.text()) || next.text().endsWith("ed");
            if (like && ends && lexicon.isNoun(words.get(i).text())) {
                return i + 1;
            }
        }
        return 0;
    }
}
