package dev.pluto.memory.ranking;

import java.util.Arrays;

/**
 * Okapi BM25 over every memory of one person, each read alone and together with what was said just before it ("Where?" - "In Lisbon").
 *
 * <p>No inverted index: a person has thousands of memories, and a scan of all words at once needs no upkeep. Parameters k1 0.9 and b 0.4 as measured
 * best for short turns of talk (Robertson and Zaragoza 2009 for the formula, with Lucene's always positive idf).
 *
 * @param alone one score per memory, zero when no word is shared
 * @param afterBefore one score per memory with the one before it
 */
record Bm25(double[] alone, double[] afterBefore) {
    private static final double K1 = 0.9;
    private static final double B = 0.4;

    /**
     * What its length costs each memory, whatever is asked.
     *
     * @param alone of the memory
     * @param afterBefore of it with the one before it
     */
    record Norms(double[] alone, double[] afterBefore) {
        static final int BYTES = 2 * Double.BYTES;

        /**
         * @param terms of memories in order of time
         * @param follows whether memory i continues the talk of memory i-1
         */
        static Norms of(TermRows terms, boolean[] follows) {
            int[] both = new int[terms.size()];
            addBefore(terms.lengths(), follows, both);
            return new Norms(norms(terms.lengths()), norms(both));
        }
    }

    /** @param query hashed stems of the question */
    static Bm25 of(PersonIndex index, long[] query) {
        TermRows terms = index.terms();
        Norms norms = index.norms();
        Bm25 scores = new Bm25(new double[terms.size()], new double[terms.size()]);
        for (TermRows.Found found : terms.find(query)) {
            add(scores.alone, found, norms.alone());
            add(scores.afterBefore, found.withBefore(index.follows()), norms.afterBefore());
        }
        return scores;
    }

    /** @param both of each its own with those of the one before it in the talk */
    private static void addBefore(int[] own, boolean[] follows, int[] both) {
        for (int i = 0; i < both.length; i++) {
            both[i] = own[i] + (follows[i] ? own[i - 1] : 0);
        }
    }

    private static double[] norms(int[] lengths) {
        double mean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        return Arrays.stream(lengths)
                .mapToDouble(length -> K1 * (1 - B + B * length / mean))
                .toArray();
    }

    private static void add(double[] scores, TermRows.Found found, double[] norms) {
        double idf = Math.log(1 + (scores.length - found.size() + 0.5) / (found.size() + 0.5));
        for (int i = 0; i < found.size(); i++) {
            int row = found.row(i);
            scores[row] += idf * found.count(i) / (found.count(i) + norms[row]);
        }
    }
}
