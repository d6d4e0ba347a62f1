package dev.pluto.memory.ranking;

import java.util.Arrays;

/**
 * How often each stem occurs in one text.
 *
 * @param terms distinct hashes of stems, ascending
 * @param counts occurrences of each, same order
 * @param length words in all
 */
record TermVector(long[] terms, short[] counts, int length) {
    static final TermVector NONE = new TermVector(new long[0], new short[0], 0);

    static TermVector of(long[] stems) {
        long[] sorted = stems.clone();
        Arrays.sort(sorted);
        long[] terms = new long[sorted.length];
        short[] counts = new short[sorted.length];
        int size = 0;
        for (long term : sorted) {
            if (size == 0 || terms[size - 1] != term) {
                terms[size++] = term;
            }
            counts[size - 1]++;
        }
        return new TermVector(Arrays.copyOf(terms, size), Arrays.copyOf(counts, size), sorted.length);
    }

    int count(long term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    int bytes() {
        return terms.length * (Long.BYTES + Short.BYTES);
    }
}
