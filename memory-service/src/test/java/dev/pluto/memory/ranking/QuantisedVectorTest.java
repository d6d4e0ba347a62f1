package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantisedVectorTest {
    private final Random random = new Random(7);

    @Test
    void keepsTheCosineWithinTwoThousandths() {
        for (int i = 0; i < 200; i++) {
            float[] one = unit();
            float[] other = unit();

            double exact = 0;
            for (int d = 0; d < one.length; d++) {
                exact += one[d] * other[d];
            }

            assertThat(QuantisedVector.of(one).dot(QuantisedVector.of(other))).isCloseTo(exact, within(0.002));
        }
    }

    @Test
    void comesBackFromItsBytes() {
        QuantisedVector vector = QuantisedVector.of(unit());

        QuantisedVector read = QuantisedVector.ofBytes(vector.toBytes());

        assertThat(read.dot(vector)).isEqualTo(vector.dot(vector));
        assertThat(vector.toBytes()).hasSize(384 + 4);
    }

    @Test
    void refusesVectorsOfAnotherModel() {
        QuantisedVector vector = QuantisedVector.of(unit());

        assertThatThrownBy(() -> vector.dot(QuantisedVector.of(new float[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuantisedVector.ofBytes(new byte[4])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void livesWithAVectorOfNothing() {
        QuantisedVector nothing = QuantisedVector.of(new float[3]);

        assertThat(nothing.dot(nothing)).isZero();
    }

    private float[] unit() {
        float[] vector = new float[384];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
