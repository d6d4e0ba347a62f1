package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.WORDS;
import static dev.pluto.memory.ranking.MemoryFixture.asked;
import static dev.pluto.memory.ranking.MemoryFixture.id;
import static dev.pluto.memory.ranking.MemoryFixture.index;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static dev.pluto.memory.ranking.MemoryFixture.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void findsByWordsWhenThereIsNoVectorYet() {
        PersonIndex index = index(
                said("My sister is called Anna", MONDAY),
                said("I am allergic to peanuts", MONDAY.plus(DAY)),
                said("The garden needs water", MONDAY.plus(DAY.multipliedBy(2))));

        assertThat(first(index, asked("What am I allergic to?"))).isEqualTo(id("I am allergic to peanuts"));
    }

    @Test
    void findsByMeaningWhenNoWordIsShared() {
        PersonIndex index = index(
                said("alpha", MONDAY, 0, null, towards(0.1)),
                said("beta", MONDAY.plus(DAY), 1, null, towards(1.2)),
                said("gamma", MONDAY.plus(DAY.multipliedBy(2)), 2, null, towards(1.5)));
        Question question = Question.of("delta", towards(1.2), MONDAY, ZoneOffset.UTC, WORDS);

        assertThat(first(index, question)).isEqualTo(id("beta"));
    }

    @Test
    void prefersWhoIsNamed() {
        PersonIndex index = index(
                said("likes green tea", MONDAY, 0, "Anna", null),
                said("likes black tea", MONDAY.plus(DAY), 1, "Bob", null));

        assertThat(first(index, asked("What tea does Anna like?"))).isEqualTo(id("likes green tea"));
        assertThat(first(index, asked("What tea does Bob like?"))).isEqualTo(id("likes black tea"));
    }

    @Test
    void countsWhatIsSaidAroundAnAnswer() {
        PersonIndex index = index(
                said("Do you still go to the pottery class?", MONDAY, 0, null, null),
                said("The bus was late again", MONDAY.plusSeconds(60), 1, null, null),
                said("Every week, it calms me", MONDAY.plusSeconds(120), 2, null, null),
                said("The garden needs rain, it is dry", MONDAY.plus(DAY), 3, null, null),
                said("The neighbours sold that car", MONDAY.plus(DAY.multipliedBy(2)), 4, null, null));

        List<Ranked> ranked = Ranking.rank(index, asked("when is pottery"), memory -> true, 5);

        assertThat(signals(ranked, "Every week, it calms me").get(Signal.AROUND))
                .isGreaterThan(
                        signals(ranked, "The garden needs rain, it is dry").get(Signal.AROUND));
    }

    @Test
    void isNotOutdoneByWhatItStandsBeside() {
        PersonIndex index = index(
                said("My sister is called Clara", MONDAY, 0, null, null),
                said("I am allergic to peanuts", MONDAY.plusSeconds(1), 1, null, null),
                said("The garden needs water", MONDAY.plusSeconds(2), 2, null, null));

        assertThat(first(index, asked("What is my sister called?"))).isEqualTo(id("My sister is called Clara"));
    }

    @Test
    void prefersTheDayThatIsNamed() {
        PersonIndex index = index(
                said("Dinner with Tom, it was good", MONDAY.minus(DAY)),
                said("Dinner with Ann, it was good", MONDAY.minus(DAY.multipliedBy(20))),
                said("Dinner with Joe, it was good", MONDAY.minus(DAY.multipliedBy(30))));

        assertThat(first(index, asked("Who was at dinner yesterday?"))).isEqualTo(id("Dinner with Tom, it was good"));
    }

    @Test
    void neverFindsWhatIsNotAllowed() {
        PersonIndex index = index(said("tea", MONDAY), said("tea and cake", MONDAY.plus(DAY)));

        List<Ranked> ranked =
                Ranking.rank(index, asked("tea"), memory -> memory.id().equals(id("tea")), 10);

        assertThat(ranked).extracting(one -> one.memory().id()).containsExactly(id("tea"));
    }

    @Test
    void explainsTheWholeScoreBySignals() {
        PersonIndex index = index(said("tea", MONDAY), said("I drank tea yesterday", MONDAY.plus(DAY)));

        Ranked best = Ranking.rank(index, asked("tea"), memory -> true, 1).get(0);

        assertThat(best.signals()).containsOnlyKeys(Signal.values());
        assertThat(best.signals().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(best.score(), within(1e-9));
    }

    @Test
    void putsTheNewestFirstWhenNothingElseDecides() {
        PersonIndex index = index(said("tea", MONDAY), said("tee", MONDAY.plus(DAY)));

        assertThat(first(index, asked("coffee"))).isEqualTo(id("tee"));
    }

    @Test
    void doesNotAnswerAQuestionWithTheSameQuestion() {
        PersonIndex index =
                index(said("What is my sister called?", MONDAY), said("My sister is called Anna", MONDAY.plus(DAY)));

        assertThat(Ranking.rank(index, asked("what's my sister called"), memory -> true, 10))
                .extracting(one -> one.memory().id())
                .containsExactly(id("My sister is called Anna"));
    }

    @Test
    void findsNothingInAnEmptyIndex() {
        assertThat(Ranking.rank(index(), asked("tea"), memory -> true, 10)).isEmpty();
    }

    @Test
    void takesTheMeanOfATalkAsAStreamDoes() {
        Random random = new Random(3);

        for (int i = 0; i < 10_000; i++) {
            double[] values = random.doubles(3, -1, 1).toArray();
            assertThat(Ranking.mean(values, 3))
                    .isEqualTo(Arrays.stream(values).average().orElseThrow());
            assertThat(Ranking.mean(values, 2))
                    .isEqualTo(Arrays.stream(values, 0, 2).average().orElseThrow());
        }
        assertThat(Ranking.mean(new double[3], 0)).isNaN();
    }

    private static Map<Signal, Double> signals(List<Ranked> ranked, String text) {
        return ranked.stream()
                .filter(one -> one.memory().id().equals(id(text)))
                .findFirst()
                .orElseThrow()
                .signals();
    }

    private static UUID first(PersonIndex index, Question question) {
        return Ranking.rank(index, question, memory -> true, 1).get(0).memory().id();
    }
}
