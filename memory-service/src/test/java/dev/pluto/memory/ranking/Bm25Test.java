package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.WORDS;
import static dev.pluto.memory.ranking.MemoryFixture.index;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Bm25Test {
    private static final Duration NEXT_DAY = Duration.ofDays(1);

    @Test
    void equalsTheFormulaOnASmallCase() {
        PersonIndex index = index(
                said("cats dogs"),
                said("cats birds fish", MONDAY.plus(NEXT_DAY)),
                said("rain", MONDAY.plus(NEXT_DAY.multipliedBy(2))));

        double[] scores = read(index, WORDS.stems("cats"));

        double idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
        assertThat(scores[0]).isCloseTo(idf / (1 + 0.9 * (0.6 + 0.4 * 2 / 2)), within(1e-9));
        assertThat(scores[1]).isCloseTo(idf / (1 + 0.9 * (0.6 + 0.4 * 3 / 2)), within(1e-9));
        assertThat(scores[2]).isZero();
    }

    @Test
    void weighsARareWordMoreThanACommonOne() {
        PersonIndex index = index(
                said("tea lisbon"),
                said("tea milk", MONDAY.plus(NEXT_DAY)),
                said("tea sugar", MONDAY.plus(NEXT_DAY.multipliedBy(2))));

        double[] scores = read(index, WORDS.stems("lisbon tea"));

        assertThat(scores[0]).isGreaterThan(3 * scores[1]);
    }

    @Test
    void readsAnAnswerTogetherWithTheQuestionBeforeIt() {
        PersonIndex index =
                index(said("Where do you spend the summer?", MONDAY), said("In Lisbon", MONDAY.plusSeconds(60)));

        double[] scores = read(index, WORDS.stems("summer"));

        assertThat(scores[1]).isPositive();
    }

    @Test
    void doesNotReadAcrossTalks() {
        PersonIndex index =
                index(said("Where do you spend the summer?", MONDAY), said("In Lisbon", MONDAY.plus(NEXT_DAY)));

        double[] scores = read(index, WORDS.stems("summer"));

        assertThat(scores[1]).isZero();
    }

    @Test
    void givesNothingForNoMemoriesOrNoWords() {
        PersonIndex index = index(said("tea"));

        assertThat(read(index(), WORDS.stems("tea"))).isEmpty();
        assertThat(read(index, WORDS.stems("?"))).containsExactly(0);
    }

    @Test
    void readsEachAloneAsWell() {
        PersonIndex index =
                index(said("Where do you spend the summer?", MONDAY), said("In Lisbon", MONDAY.plusSeconds(60)));

        Bm25 scores = Bm25.of(index, WORDS.stems("summer"));

        assertThat(scores.alone()[0]).isPositive();
        assertThat(scores.alone()[1]).isZero();
    }

    @Test
    void readsTheLastWordOfALongQuestionAsTheFirst() {
        PersonIndex index = index(said("cats dogs"), said("birds fish", MONDAY.plus(NEXT_DAY)));
        String fifty = IntStream.range(0, 50).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(read(index, WORDS.stems(fifty + " cats"))).isEqualTo(read(index, WORDS.stems("cats")));
    }

    private static double[] read(PersonIndex index, long[] stems) {
        return Bm25.of(index, stems).afterBefore();
    }
}
