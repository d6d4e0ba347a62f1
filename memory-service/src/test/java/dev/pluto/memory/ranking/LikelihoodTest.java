package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 99, 680, 100_000})
    void growsWithTheScoreAndNeverLeavesZeroToOne(int memories) {
        double before = 0;
        for (double score = -20; score <= 20; score += 0.5) {
            double likelihood = Likelihood.of(score, memories);

            assertThat(likelihood).isGreaterThan(before).isLessThan(1);
            before = likelihood;
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 10, 0.22", "4, 100, 0.031", "4, 680, 0.005", "8, 100, 0.30", "8, 680, 0.038", "0, 30, 0.005"})
    void asksForMoreOfAScoreAmongManyMemories(double score, int memories, double expected) {
        assertThat(Likelihood.of(score, memories)).isCloseTo(expected, within(0.02));
    }

    @Test
    void takesSizesItWasNotFittedForAsTheNearest() {
        assertThat(Likelihood.of(3, 2)).isEqualTo(Likelihood.of(3, 10));
        assertThat(Likelihood.of(9, 5_000)).isEqualTo(Likelihood.of(9, 680));
    }
}
