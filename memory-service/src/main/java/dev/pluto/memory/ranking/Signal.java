package dev.pluto.memory.ranking;

/**
 * What speaks for a memory, its weight in the sum, and the smallest spread of its values that counts as a difference.
 *
 * <p>Weights are round numbers set by hand over z-scores; how they were found is told in docs/performance.md, "Recall".
 */
public enum Signal {
    /** Cosine of the vectors of question and memory. */
    MEANING(1, 0.02),
    /** BM25 over the words of the memory and of the one before. */
    WORDS(0.7, 0.5),
    /** BM25 over the words of the best of it and what was said shortly before and after in the same talk. */
    AROUND(0.35, 0.5),
    /** Cosine of the memory and of the one that follows it in the same talk. */
    NEIGHBOURS(0.6, 0.02),
    /** Mean of the best three cosines in the memory's talk. */
    TALK(0.8, 0.02),
    /** Its subject or speaker is named in the question. */
    WHO(0.9, 0.2),
    /** It happened on a day the question names, or was told soon after. */
    WHEN(1.2, 0.1),
    /** Longer texts say more. */
    LENGTH(0.3, 0.3),
    /** A question rarely is an answer. */
    ASKS(-0.35, 0.3),
    /** It says I, my or we. */
    PERSONAL(0.3, 0.3),
    /** It has a word of time. */
    TIMED(0.2, 0.3),
    /** How much it matters, as judged when it was stored or said by the person. */
    IMPORTANCE(0.2, 0.2),
    /** What came of it when answers rested on it: no deviation from others, but within its weight either way. */
    OUTCOMES(0.35, 1);

    private final double weight;
    private final double smallestSpread;

    Signal(double weight, double smallestSpread) {
        this.weight = weight;
        this.smallestSpread = smallestSpread;
    }

    double weight() {
        return weight;
    }

    /** @param values one per memory, NaN where it is unknown @return the same array with what each adds to the sum */
    double[] weighed(double[] values) {
        return ZScores.of(values, smallestSpread, weight);
    }
}
