package dev.pluto.memory.ranking;

/**
 * How likely a memory is about what was asked, from its score: a logistic curve, flatter and starting lower the more memories there
 * are, because scores are deviations from the person's other memories, large among many by chance and never among few.
 *
 * <p>The four numbers are those {@code LikelihoodBenchmark} fits to three conversations derived from LoCoMo, as collections of 10 to
 * 680 memories. On two others the expected calibration error is 0.008 in ten bins over all sizes, 0.016 to 0.040 by size. The table
 * is in docs/performance.md, "Likelihood". Whoever changes a weight of {@link Signal} fits them anew. {@link Signal#OUTCOMES} is not
 * in it: it says how good memories of one likelihood are, and no conversation they were fitted to has any.
 */
final class Likelihood {
    private static final double BASE = -6.04;
    private static final double OF_SIZE = -0.61;
    private static final double OF_SCORE = 0.65;
    private static final double OF_SCORE_AND_SIZE = -0.08;

    /** The sizes it was fitted for; any other counts as the nearest of them. */
    private static final int FEWEST = 10;

    private static final int MOST = 680;

    private Likelihood() {}

    /**
     * @param score sum of the signals, any number
     * @param memories how many the person has
     * @return 0 to 1, more for a higher score
     */
    static double of(double score, int memories) {
        double size = size(memories);
        double logit = BASE + OF_SIZE * size + (OF_SCORE + OF_SCORE_AND_SIZE * size) * score;
        return 1 / (1 + Math.exp(-logit));
    }

    /** The logarithm of how many hundreds there are. */
    static double size(int memories) {
        return Math.log(Math.max(FEWEST, Math.min(MOST, memories)) / 100.0);
    }
}
