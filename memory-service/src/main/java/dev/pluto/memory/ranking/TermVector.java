package dev.pluto.memory.ranking;

import java.util.Arrays;

/**
 * How often each stem occurs in one text.
 *
 * @param terms distinct hashes of stems, ascending
 * @param counts occurrences of each, same order
 * @param length words in all
 * @param some a bit for each of the terms, several of which may have the same: where it is missing the term is
 */
record TermVector(long[] terms, short[] counts, int length, long some) {
    static TermVector of(long[] stems) {
        long[] sorted = stems.clone();
        Arrays.sort(sorted);
        long[] terms = new long[sorted.length];
        short[] counts = new short[sorted.length];
        int size = 0;
        long some = 0;
        for (long term : sorted) {
            some |= bit(term);
            if (size == 0 || terms[size - 1] != term) {
                terms[size++] = term;
            }
            counts[size - 1]++;
        }
        return new TermVector(Arrays.copyOf(terms, size), Arrays.copyOf(counts, size), sorted.length, some);
    }

    int count(long term) {
        if ((some & bit(term)) == 0) {
            return 0;
        }
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    private static long bit(long term) {
        return 1L << (term & (Long.SIZE - 1));
    }

    int bytes() {
        return terms.length * (Long.BYTES + Short.BYTES);
    }
}
