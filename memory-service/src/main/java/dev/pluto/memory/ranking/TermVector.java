package dev.pluto.memory.ranking;

import java.util.Arrays;

/** How often each stem occurs in one text. It may lie among those of other texts. */
final class TermVector {
    private final long[] terms;
    private final short[] counts;
    private final int from;
    private final int to;
    private final int length;
    private final long some;

    /**
     * @param terms hashes of stems, those of this text distinct and ascending
     * @param counts occurrences of each, same order
     * @param from the first of this text
     * @param to behind its last
     * @param length words in all
     * @param some a bit for each of the terms, several of which may have the same: where it is missing the term is
     */
    TermVector(long[] terms, short[] counts, int from, int to, int length, long some) {
        this.terms = terms;
        this.counts = counts;
        this.from = from;
        this.to = to;
        this.length = length;
        this.some = some;
    }

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
        return new TermVector(terms, counts, 0, size, sorted.length, some);
    }

    int count(long term) {
        return (some & bit(term)) == 0 ? 0 : count(terms, counts, from, to, term);
    }

    /** Among the terms of one text, which lie there in order. */
    static int count(long[] terms, short[] counts, int from, int to, long term) {
        int at = Arrays.binarySearch(terms, from, to, term);
        return at < 0 ? 0 : counts[at];
    }

    static long bit(long term) {
        return 1L << (term & (Long.SIZE - 1));
    }

    void copyTo(long[] allTerms, short[] allCounts, int at) {
        System.arraycopy(terms, from, allTerms, at, size());
        System.arraycopy(counts, from, allCounts, at, size());
    }

    /** Distinct terms. */
    int size() {
        return to - from;
    }

    int length() {
        return length;
    }

    long some() {
        return some;
    }

    int bytes() {
        return size() * (Long.BYTES + Short.BYTES);
    }
}
