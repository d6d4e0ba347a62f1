package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZScoresTest {
    @Test
    void countsInStandardDeviations() {
        assertThat(ZScores.of(new double[] {1, 3}, 0, 1)).containsExactly(-1, 1);
        assertThat(ZScores.of(new double[] {1, 3}, 0, -0.5)).containsExactly(0.5, -0.5);
    }

    @Test
    void leavesEqualValuesAtZero() {
        assertThat(ZScores.of(new double[] {4, 4, 4}, 0, 1)).containsExactly(0, 0, 0);
        assertThat(ZScores.of(new double[0], 0, 1)).isEmpty();
    }

    @Test
    void treatsAnUnknownValueAsNeitherForNorAgainst() {
        assertThat(ZScores.of(new double[] {1, Double.NaN, 3}, 0, 1)).containsExactly(-1, 0, 1);
        assertThat(ZScores.of(new double[] {Double.NaN}, 0.1, 1)).containsExactly(0);
    }

    @Test
    void doesNotBlowUpADifferenceBelowTheSmallestSpread() {
        double[] scores = ZScores.of(new double[] {0.801, 0.802}, 0.02, 1);

        assertThat(scores[1] - scores[0]).isCloseTo(0.05, within(0.01));
    }
}
