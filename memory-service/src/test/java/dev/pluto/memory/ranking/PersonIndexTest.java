package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.WORDS;
import static dev.pluto.memory.ranking.MemoryFixture.index;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static dev.pluto.memory.ranking.MemoryFixture.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonIndexTest {
    @Test
    void ordersByTimeThenByArrival() {
        IndexedMemory second = said("second", MONDAY, 2, null, null);
        IndexedMemory first = said("first", MONDAY, 1, null, null);
        IndexedMemory later = said("later", MONDAY.plusSeconds(1), 0, null, null);

        assertThat(index(later, second, first).memories())
                .extracting(IndexedMemory::id)
                .containsExactly(first.id(), second.id(), later.id());
    }

    @Test
    void beginsAnotherTalkAfterAPause() {
        PersonIndex index = index(
                said("one", MONDAY),
                said("two", MONDAY.plus(PersonIndex.PAUSE)),
                said("three", MONDAY.plus(PersonIndex.PAUSE.multipliedBy(2)).plusSeconds(1)));

        assertThat(index.follows()).containsExactly(false, true, false);
        assertThat(index.talks()).containsExactly(0, 0, 1);
    }

    @Test
    void replacesAChangedMemoryAndAddsANewOne() {
        IndexedMemory old = said("tea", MONDAY);
        IndexedMemory changed = said("tea", MONDAY.plus(Duration.ofDays(1)));
        IndexedMemory added = said("coffee", MONDAY);

        PersonIndex index = index(old).with(2, List.of(changed, added));

        assertThat(index.memories())
                .extracting(IndexedMemory::id, IndexedMemory::occurredAt)
                .containsExactly(tuple(added.id(), MONDAY), tuple(old.id(), changed.occurredAt()));
        assertThat(index.revision()).isEqualTo(2);
    }

    @Test
    void keepsWhatLiesTogetherApart() {
        IndexedMemory without = said("tea with milk", MONDAY);
        IndexedMemory near = said("coffee", MONDAY.plusSeconds(1), 1, null, towards(0));
        IndexedMemory far = said("tea, more tea", MONDAY.plusSeconds(2), 2, null, towards(Math.PI));
        IndexedMemory ofAnotherModel =
                said("cocoa", MONDAY.plusSeconds(3), 3, null, QuantisedVector.of(new float[] {1, 0, 0}));

        PersonIndex index = index(without, near, far).with(2, List.of(ofAnotherModel));

        assertThat(index.vectors().dots(towards(0))).satisfies(dots -> {
            assertThat(dots[0]).isNaN();
            assertThat(dots[1]).isCloseTo(1, within(0.01));
            assertThat(dots[2]).isCloseTo(-1, within(0.01));
            assertThat(dots[3]).isNaN();
        });
        assertThat(counts(index, "tea")).containsExactly(1, 0, 2, 0);
        assertThat(counts(index, "absent")).containsExactly(0, 0, 0, 0);
        assertThat(index.terms().lengths()).containsExactly(2, 1, 3, 1);
    }

    @Test
    void knowsItsWeight() {
        PersonIndex small = index(said("tea"));

        assertThat(small.with(2, List.of(said("coffee with milk"))).bytes()).isGreaterThan(small.bytes());
    }

    private static int[] counts(PersonIndex index, String word) {
        int[] counts = new int[index.size()];
        TermRows.Found found = index.terms().find(WORDS.stems(word))[0];
        for (int i = 0; i < found.size(); i++) {
            counts[found.row(i)] = found.count(i);
        }
        return counts;
    }
}
