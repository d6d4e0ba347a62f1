package dev.pluto.memory.ranking;

import static dev.pluto.memory.ranking.MemoryFixture.MONDAY;
import static dev.pluto.memory.ranking.MemoryFixture.index;
import static dev.pluto.memory.ranking.MemoryFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonIndexTest {
    @Test
    void ordersByTimeThenByArrival() {
        IndexedMemory second = said("second", MONDAY, 2, null, null);
        IndexedMemory first = said("first", MONDAY, 1, null, null);
        IndexedMemory later = said("later", MONDAY.plusSeconds(1), 0, null, null);

        assertThat(index(later, second, first).memories()).containsExactly(first, second, later);
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

        assertThat(index.memories()).containsExactly(added, changed);
        assertThat(index.revision()).isEqualTo(2);
    }

    @Test
    void knowsItsWeight() {
        PersonIndex small = index(said("tea"));

        assertThat(small.with(2, List.of(said("coffee with milk"))).bytes()).isGreaterThan(small.bytes());
    }
}
