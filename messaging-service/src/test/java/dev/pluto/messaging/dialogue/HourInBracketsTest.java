package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is stands in brackets behind it. */
class HourInBracketsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at clocking off (5:45 tonight) text Ravi|set text Ravi 2026-11-21T17:45",
                "after assembly (3.15) ring the coach about kit|set ring the coach about kit 2026-11-21T15:15",
                "at half time (8pm) remind me to phone Ravi|set phone Ravi 2026-11-21T20:00",
                "remind me at last orders (11pm) to lock the cellar|set lock the cellar 2026-11-21T23:00",
                "remind me at 5 (after work) to ring Ravi|set ring Ravi 2026-11-21T17:00"
            })
    void isThatHour(String words, String call) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly(call);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rake the leaves tonight at 9pm|set rake the leaves 2026-11-21T21:00",
                "bag up the leaves at 8 tonight please|set bag up the leaves 2026-11-21T20:00"
            })
    void isNotTakenFromLeavesOfTrees(String words, String call) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly(call);
    }
}
