package dev.pluto.memory.ranking;

import java.util.List;

/**
 * Okapi BM25 over every memory of one person, each read together with what was said just before it ("Where?" - "In Lisbon").
 *
 * <p>No inverted index: a person has thousands of memories, and a scan needs no upkeep. Parameters k1 0.9 and b 0.4 as measured
 * best for short turns of talk (Robertson and Zaragoza 2009 for the formula, with Lucene's always positive idf).
 */
final class Bm25 {
    private static final double K1 = 0.9;
    private static final double B = 0.4;

    private Bm25() {}

    /**
     * @param memories in order of time
     * @param follows whether memory i continues the talk of memory i-1
     * @param query hashed stems of the question
     * @return one score per memory, zero when no word is shared
     */
    static double[] scores(List<IndexedMemory> memories, boolean[] follows, long[] query) {
        double[] scores = new double[memories.size()];
        double mean = meanLength(memories, follows);
        int[] counts = new int[memories.size()];
        for (long term : query) {
            int found = countEach(memories, follows, term, counts);
            if (found > 0) {
                double idf = Math.log(1 + (memories.size() - found + 0.5) / (found + 0.5));
                for (int i = 0; i < scores.length; i++) {
                    double norm = K1 * (1 - B + B * length(memories, follows, i) / mean);
                    scores[i] += idf * counts[i] / (counts[i] + norm);
                }
            }
        }
        return scores;
    }

    private static int countEach(List<IndexedMemory> memories, boolean[] follows, long term, int[] counts) {
        int found = 0;
        int before = 0;
        for (int i = 0; i < counts.length; i++) {
            int own = memories.get(i).terms().count(term);
            counts[i] = own + (follows[i] ? before : 0);
            before = own;
            found += counts[i] > 0 ? 1 : 0;
        }
        return found;
    }

    private static double meanLength(List<IndexedMemory> memories, boolean[] follows) {
        double sum = 0;
        for (int i = 0; i < follows.length; i++) {
            sum += length(memories, follows, i);
        }
        return Math.max(1, sum / Math.max(1, follows.length));
    }

    private static int length(List<IndexedMemory> memories, boolean[] follows, int i) {
        return memories.get(i).terms().length()
                + (follows[i] ? memories.get(i - 1).terms().length() : 0);
    }
}
