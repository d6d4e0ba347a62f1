package dev.pluto.memory.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words of memories one behind the other, as {@link VectorRows} are. */
final class TermRows {
    /** So many kinds of terms are told apart at a glance: hardly one of a thousand words looks like one that is asked for. */
    private static final int KINDS = Long.SIZE * Long.SIZE;

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

    /**
     * Where each of these terms is, all of them looked for at once: to read every word that was said takes less time than to look one up
     * in each memory.
     */
    Found[] find(long[] asked) {
        long[] sorted = asked.clone();
        Arrays.sort(sorted);
        Found[] found = Stream.generate(Found::new).limit(sorted.length).toArray(Found[]::new);
        long[] some = new long[KINDS / Long.SIZE];
        for (long term : sorted) {
            some[word(term)] |= TermVector.bit(term);
        }
        int at = 0;
        for (int row = 0; row < ends.length; row++) {
            for (; at < ends[row]; at++) {
                if ((some[word(terms[at])] & TermVector.bit(terms[at])) != 0) {
                    int place = Arrays.binarySearch(sorted, terms[at]);
                    if (place >= 0) {
                        found[place].add(row, counts[at]);
                    }
                }
            }
        }
        return Arrays.stream(asked)
                .mapToObj(term -> found[Arrays.binarySearch(sorted, term)])
                .toArray(Found[]::new);
    }

    /** By its highest bits, as {@link TermVector#bit} is by its lowest. */
    private static int word(long term) {
        return (int) (term >>> Long.SIZE - Integer.numberOfTrailingZeros(KINDS / Long.SIZE));
    }

    /** In which rows a term is, the first of them first, and how often. */
    static final class Found {
        private int[] rows = new int[16];
        private int[] counts = new int[16];
        private int size;

        private void add(int row, int count) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            rows[size] = row;
            counts[size++] = count;
        }

        int size() {
            return size;
        }

        int row(int place) {
            return rows[place];
        }

        int count(int place) {
            return counts[place];
        }

        /** Each row with the one before it, where it follows that one. */
        Found withBefore(boolean[] follows) {
            Found both = new Found();
            for (int i = 0; i < size; i++) {
                int row = rows[i];
                boolean isAfter = i > 0 && rows[i - 1] == row - 1 && follows[row];
                both.add(row, counts[i] + (isAfter ? counts[i - 1] : 0));
                boolean isNext = i + 1 < size && rows[i + 1] == row + 1;
                if (!isNext && row + 1 < follows.length && follows[row + 1]) {
                    both.add(row + 1, counts[i]);
                }
            }
            return both;
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }
}
