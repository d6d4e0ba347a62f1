package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermRowsTest {
    private static final int ROWS = 60;

    private final Random random = new Random(5);
    private final List<TermVector> texts =
            Stream.generate(() -> TermVector.of(terms(12))).limit(ROWS).toList();
    private final TermRows rows = TermRows.of(texts);

    @Test
    void findsEachTermWhereItIsAsOftenAsItIs() {
        long[] asked = terms(40);

        TermRows.Found[] found = rows.find(asked);

        for (int i = 0; i < asked.length; i++) {
            long term = asked[i];
            assertThat(counts(found[i]))
                    .containsExactly(each(row -> texts.get(row).count(term)));
        }
    }

    @Test
    void addsTheOneBeforeWhereItIsFollowed() {
        boolean[] follows = new boolean[ROWS];
        for (int i = 1; i < ROWS; i++) {
            follows[i] = random.nextInt(3) > 0;
        }

        for (TermRows.Found found : rows.find(terms(40))) {
            int[] own = counts(found);

            assertThat(counts(found.withBefore(follows)))
                    .containsExactly(each(row -> own[row] + (follows[row] ? own[row - 1] : 0)));
        }
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(TermRows.of(List.of()).find(new long[] {1})[0].size()).isZero();
        assertThat(rows.find(new long[0])).isEmpty();
    }

    private static int[] each(IntUnaryOperator count) {
        return IntStream.range(0, ROWS).map(count).toArray();
    }

    /** One place for each row, and each row at most once and in order. */
    private static int[] counts(TermRows.Found found) {
        int[] counts = new int[ROWS];
        int[] order = new int[found.size()];
        for (int i = 0; i < found.size(); i++) {
            order[i] = found.row(i);
            counts[found.row(i)] = found.count(i);
        }
        assertThat(Arrays.stream(order).distinct().sorted().toArray()).isEqualTo(order);
        return counts;
    }

    /** Few enough that they come again, some of them alike at a glance. */
    private long[] terms(int count) {
        return random.ints(count, 0, 30)
                .mapToLong(term -> term % 3 == 0 ? term : term * 0x9e3779b97f4a7c15L)
                .toArray();
    }
}
