package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.Set;

/** Verbs whose "yes" is a "no" to the question whether one likes it. */
final class Sentiment {

    private static final Set<String> NEGATIVE = Set.of("hate", "dislike", "loathe", "detest", "despise");

    private Sentiment() {}

    static boolean isNegative(Telling telling) {
        return NEGATIVE.contains(telling.lemma());
    }

    static boolean isNegative(String lemma) {
        return NEGATIVE.contains(lemma);
    }

    /** What somebody hates is not what they like, unless both are told in one sentence. */
    static boolean isOther(Asked asked, Fact fact) {
        String lemma = fact.telling().lemma();
        boolean negative = isNegative(asked.verb());
        boolean other = isFeeling(asked.verb()) && isFeeling(lemma) && negative != isNegative(lemma);
        return other
                && asked.wanted() != Asked.Wanted.YES_NO
                && fact.terms().stream()
                        .noneMatch(term -> isFeeling(term) && isNegative(term) == negative && !term.equals(lemma));
    }

    private static boolean isFeeling(String verb) {
        return Lexicon.english().concepts(verb).contains("like");
    }
}
