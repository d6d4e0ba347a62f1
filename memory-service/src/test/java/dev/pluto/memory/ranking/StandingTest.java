package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.WORDS;
import static dev.pluto.memory.ranking.MemoryFixture.asked;
import static dev.pluto.memory.ranking.MemoryFixture.id;
import static dev.pluto.memory.ranking.MemoryFixture.index;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void fadesByHalfWithEachHalfLifeAndStaysWithinBounds() {
        assertThat(new Standing(1, MONDAY).value(MONDAY)).isCloseTo(0.5, within(1e-9));
        assertThat(new Standing(1, MONDAY).value(MONDAY.plus(Standing.HALF_LIFE)))
                .isCloseTo(1 / 3.0, within(1e-9));
        assertThat(new Standing(1e6, MONDAY).value(MONDAY)).isLessThan(1);
        assertThat(new Standing(-1e6, MONDAY).value(MONDAY)).isGreaterThan(-1);
        assertThat(Standing.NONE.value(MONDAY)).isZero();
    }

    @Test
    void decidesBetweenWhatFitsAlike() {
        PersonIndex index = index(
                judged("tea with Ann", Standing.REJECTED),
                judged("tea with Tom", Standing.CONFIRMED),
                said("tea with Tim", MONDAY.plusSeconds(60)));

        assertThat(Ranking.rank(index, asked("tea"), memory -> true, 10))
                .extracting(one -> one.memory().id())
                .containsExactly(id("tea with Tom"), id("tea with Tim"), id("tea with Ann"));
    }

    @Test
    void overrulesNoClearlyBetterMatch() {
        PersonIndex index = index(
                judged("the gate code is 4417", Standing.REJECTED * 100),
                judged("he walked by the river", Standing.CONFIRMED * 100, MONDAY.minus(Duration.ofDays(1))),
                said("he had soup for lunch", MONDAY.minus(Duration.ofDays(2))),
                said("she plays the old piano", MONDAY.minus(Duration.ofDays(3))),
                said("he painted the green shed", MONDAY.minus(Duration.ofDays(4))));

        assertThat(Ranking.rank(index, asked("gate code"), memory -> true, 10))
                .extracting(one -> one.memory().id())
                .startsWith(id("the gate code is 4417"))
                .hasSize(5);
    }

    @Test
    void leavesTheLikelihoodAsItWas() {
        Ranked judged = Ranking.rank(index(judged("tea", 1), said("soup")), asked("tea"), memory -> true, 1)
                .get(0);
        Ranked plain = Ranking.rank(index(said("tea"), said("soup")), asked("tea"), memory -> true, 1)
                .get(0);

        assertThat(judged.score()).isGreaterThan(plain.score());
        assertThat(judged.likelihood()).isEqualTo(plain.likelihood());
    }

    private static IndexedMemory judged(String text, double sum) {
        return judged(text, sum, MONDAY);
    }

    private static IndexedMemory judged(String text, double sum, Instant at) {
        var source = new IndexedMemory.Source(
                id(text), 0, "fact", at, null, 0.5, false, text, null, null, null, new Standing(sum, MONDAY));
        return IndexedMemory.of(source, WORDS);
    }
}
