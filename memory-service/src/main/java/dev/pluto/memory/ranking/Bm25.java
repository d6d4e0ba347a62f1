package dev.pluto.memory.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Okapi BM25 over every memory of one person, each read alone and together with what was said just before it ("Where?" - "In Lisbon").
 *
 * <p>No inverted index: a person has thousands of memories, and a scan needs no upkeep. Parameters k1 0.9 and b 0.4 as measured
 * best for short turns of talk (Robertson and Zaragoza 2009 for the formula, with Lucene's always positive idf).
 *
 * @param alone one score per memory, zero when no word is shared
 * @param afterBefore one score per memory with the one before it
 */
record Bm25(double[] alone, double[] afterBefore) {
    private static final double K1 = 0.9;
    private static final double B = 0.4;
    /** Terms that are counted at once: a long question needs no more memory than a short one. */
    private static final int AT_ONCE = 16;

    /**
     * @param memories in order of time
     * @param follows whether memory i continues the talk of memory i-1
     * @param query hashed stems of the question
     */
    static Bm25 of(List<IndexedMemory> memories, boolean[] follows, long[] query) {
        int size = memories.size();
        int[] lengths = new int[size];
        int[] both = new int[size];
        for (int i = 0; i < size; i++) {
            lengths[i] = memories.get(i).terms().length();
            both[i] = lengths[i] + (follows[i] ? lengths[i - 1] : 0);
        }
        double[] normAlone = norms(lengths);
        double[] normBoth = norms(both);
        Bm25 scores = new Bm25(new double[size], new double[size]);
        int[] counts = new int[size];
        for (int from = 0; from < query.length; from += AT_ONCE) {
            for (int[] own :
                    counts(memories, Arrays.copyOfRange(query, from, Math.min(query.length, from + AT_ONCE)))) {
                for (int i = 0; i < size; i++) {
                    counts[i] = own[i] + (follows[i] ? own[i - 1] : 0);
                }
                add(scores.alone, own, normAlone);
                add(scores.afterBefore, counts, normBoth);
            }
        }
        return scores;
    }

    /** How often each term occurs in each memory; one memory after the other, as to fetch it takes longer than to look into it. */
    private static int[][] counts(List<IndexedMemory> memories, long[] query) {
        int[][] counts = new int[query.length][memories.size()];
        for (int i = 0; i < memories.size(); i++) {
            TermVector terms = memories.get(i).terms();
            for (int term = 0; term < query.length; term++) {
                counts[term][i] = terms.count(query[term]);
            }
        }
        return counts;
    }

    private static double[] norms(int[] lengths) {
        double mean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        return Arrays.stream(lengths)
                .mapToDouble(length -> K1 * (1 - B + B * length / mean))
                .toArray();
    }

    private static void add(double[] scores, int[] counts, double[] norms) {
        int found = 0;
        for (int count : counts) {
            found += count > 0 ? 1 : 0;
        }
        if (found > 0) {
            double idf = Math.log(1 + (scores.length - found + 0.5) / (found + 0.5));
            for (int i = 0; i < scores.length; i++) {
                scores[i] += idf * counts[i] / (counts[i] + norms[i]);
            }
        }
    }
}
