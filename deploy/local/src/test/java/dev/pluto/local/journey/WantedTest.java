package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    private final Wanted wanted = new Wanted(List.of("Kuopio", "Kuopion", "opi", "\u00ff\u00ffe", "+14155550142"));

    @Test
    void findsWordsWithinWordsAtBothEndsAndOfAnyBytes() {
        assertThat(wanted.in("Kuopion")).containsExactly("Kuopio", "Kuopion", "opi");
        assertThat(wanted.in("from +14155550142")).containsExactly("+14155550142");
        assertThat(wanted.in("\u0000\u00ff\u00ff\u00ffe\u0000")).containsExactly("\u00ff\u00ffe");
    }

    @Test
    void findsNothingThatIsNotWholeOrNotThere() {
        assertThat(wanted.in("Kuop")).isEmpty();
        assertThat(wanted.in("kuOpIo 14155550142")).isEmpty();
        assertThat(wanted.in("K")).isEmpty();
        assertThat(wanted.in("")).isEmpty();
    }
}
