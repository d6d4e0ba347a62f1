package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorRowsTest {
    private static final int ROWS = 37;

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 384})
    void tellsToTheLastBitWhatEachTellsAlone(int dimensions) {
        List<QuantisedVector> vectors =
                IntStream.range(0, ROWS).mapToObj(i -> vector(dimensions, 0)).toList();
        QuantisedVector question = vector(dimensions, 0);

        double[] dots = rows(vectors).dots(question);

        assertThat(dots).containsExactly(dots(vectors, question));
    }

    @Test
    void keepsTheLargestAndTheSmallestOfEachDimension() {
        List<QuantisedVector> vectors = List.of(vector(384, 1), vector(384, -1));

        assertThat(rows(vectors).dots(vector(384, -1))).containsExactly(dots(vectors, vector(384, -1)));
    }

    @Test
    void isNearNothingWhereNoneHasAVector() {
        VectorRows rows = VectorRows.of(List.of(said("tea")));

        assertThat(rows.dots(vector(384, 0))).containsExactly(Double.NaN);
        assertThat(VectorRows.of(List.of()).dots(vector(384, 0))).isEmpty();
        assertThat(rows.at(0)).isNull();
    }

    @Test
    void givesBackWhatWasLaidIn() {
        List<QuantisedVector> vectors =
                IntStream.range(0, ROWS).mapToObj(i -> vector(10, 0)).toList();
        VectorRows rows = rows(vectors);

        for (int i = 0; i < ROWS; i++) {
            assertThat(Objects.requireNonNull(rows.at(i)).toBytes())
                    .isEqualTo(vectors.get(i).toBytes());
        }
    }

    private static VectorRows rows(List<QuantisedVector> vectors) {
        return VectorRows.of(IntStream.range(0, vectors.size())
                .mapToObj(i -> said("number " + i, MONDAY, i, null, vectors.get(i)))
                .toList());
    }

    private static double[] dots(List<QuantisedVector> vectors, QuantisedVector question) {
        return vectors.stream().mapToDouble(question::dot).toArray();
    }

    /** @param value of every dimension, any where it is 0 */
    private QuantisedVector vector(int dimensions, float value) {
        float[] values = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = value == 0 ? (float) random.nextGaussian() : value;
        }
        return QuantisedVector.of(values);
    }
}
