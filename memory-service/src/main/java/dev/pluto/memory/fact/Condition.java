package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.List;
import java.util.Set;

/** How a thing is, which says nothing of what it is: a Polo stays a Polo when the car is dirty or red. */
final class Condition {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final String STATE = "|state";
    private static final double LESS = 0.1;
    /** "You smashed your phone" says least of which one it is. */
    private static final double LEAST = 0.3;

    private Condition() {}

    /** The end of an attribute of a thing that is said to be something. */
    static String of(String item, List<Word> rest) {
        List<Word> value = Cues.withoutTail(rest).stream()
                .filter(word -> !LEXICON.in("adverb", word.text()))
                .toList();
        boolean named =
                Spaces.split(item).stream().anyMatch(word -> LEXICON.in("valued", word) || LEXICON.in("pastime", word));
        if (named || value.size() != 1) {
            return "|be";
        }
        Word word = value.get(0);
        if (LEXICON.in("colour", word.text())) {
            return "|colour";
        }
        boolean plain = !word.capital() && !word.hasDigit() && !LEXICON.in("diet", word.text());
        return plain && isState(word.text()) ? STATE : "|be";
    }

    private static boolean isState(String word) {
        boolean adjective = LEXICON.isAdjective(word) && !LEXICON.isCommonNoun(word);
        boolean doing = word.endsWith("ing") && !LEXICON.isCommonNoun(word);
        return adjective || doing || LEXICON.in("state", word);
    }

    /** How much less it answers what something is; "my other car" is not the one that is asked for without a word. */
    static double less(Asked asked, Fact fact) {
        boolean what = (asked.wanted() == Wanted.WHAT || asked.wanted() == Wanted.WHO)
                && Set.of("be", "have", "own", "get", "").contains(asked.verb());
        boolean ruined = LEXICON.concepts(fact.telling().lemma()).contains("break");
        boolean thing = fact.attribute().indexOf('|') > 0;
        boolean other =
                thing && fact.about().contains(Step.OTHER) && !asked.terms().contains(Step.OTHER);
        boolean less = other || what && fact.attribute().endsWith(STATE);
        return what && ruined ? LEAST : less ? LESS : 0;
    }
}
