package dev.pluto.memory.fact;

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
}
