package dev.pluto.memory.ranking;

import java.util.List;

/** The words of memories one behind the other, as {@link VectorRows} are. */
final class TermRows {
    private final long[] terms;
    private final short[] counts;
    private final int[] ends;
    private final int[] lengths;
    private final long[] some;

    private TermRows(int rows, int terms) {
        this.terms = new long[terms];
        this.counts = new short[terms];
        this.ends = new int[rows];
        this.lengths = new int[rows];
        this.some = new long[rows];
    }

    static TermRows of(List<TermVector> vectors) {
        TermRows rows = new TermRows(
                vectors.size(), vectors.stream().mapToInt(TermVector::size).sum());
        int end = 0;
        for (int i = 0; i < rows.ends.length; i++) {
            TermVector vector = vectors.get(i);
            vector.copyTo(rows.terms, rows.counts, end);
            end += vector.size();
            rows.ends[i] = end;
            rows.lengths[i] = vector.length();
            rows.some[i] = vector.some();
        }
        return rows;
    }

    int size() {
        return ends.length;
    }

    /** Words in all of each. */
    int[] lengths() {
        return lengths;
    }

    /** The words of one where they lie here. */
    TermVector at(int row) {
        return new TermVector(terms, counts, start(row), ends[row], lengths[row], some[row]);
    }

    /** How often each has this term. @param found one place for each, all of which are written */
    void count(long term, int[] found) {
        long bit = TermVector.bit(term);
        for (int i = 0; i < found.length; i++) {
            found[i] = (some[i] & bit) == 0 ? 0 : TermVector.count(terms, counts, start(i), ends[i], term);
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }
}
