package dev.pluto.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private final Spelling spelling = new Spelling(Map.of(
            "remind",
            50,
            "reminder",
            40,
            "tomorrow",
            30,
            "saturday",
            25,
            "cancel",
            20,
            "snooze",
            9,
            "every",
            5,
            "never",
            4));

    @ParameterizedTest
    @CsvSource({
        "rmeind, remind",
        "remid, remind",
        "remnind, remind",
        "remimd, remind",
        "tommorow, tomorrow",
        "tomrow, tomorrow",
        "cancle, cancel",
        "evrey, every",
        "snoze, snooze"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(spelling.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remind", "mind", "rem", "anna", "sorrow", "saturn", "xyzzy", "", "every"})
    void leavesWhatItKnowsAndWhatIsNearToNothing(String typed) {
        assertThat(spelling.meant(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abcd, abdc, 1", "abcd, abcd, 0", "abcd, bcd, 1", "ca, abc, 3", "'', abc, 3"})
    void countsSwappedNeighboursAsOne(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
    }
}
