package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that would suit, beside the one of a reason. */
class TimeSaidGoodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dont let me forget the skip tomorrow, we set off at 9 so 8.40 would be perfect|the skip 2026-11-22T08:40",
                "remind me to lock the shed tomorrow. i start at 9 so 8.30 would do|lock the shed 2026-11-22T08:30",
                "can you remind me to text Ann, the film's at 8 so half 7 would be ideal|text Ann 2026-11-21T19:30",
                "remind me every day to oil the hinge, i open up at 9 so 8.45 works|oil the hinge 2026-11-22T08:45 FREQ=DAILY",
                "remind me to stack the wood tonight, bus is at 7 tomorrow so 9pm would be good thanks|stack the wood 2026-11-21T21:00",
            })
    void remindsAtTheTimeThatSuits(String words, String set) {
        Talk talk = new Talk();
        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly("set " + set);
    }

    @Test
    void remindsAtTheTimeThatSuitsInSpanish() {
        Talk talk = new Talk("es-ES");
        talk.hears("recu\u00e9rdame lo del gas ma\u00f1ana, abro a las 9 as\u00ed que a las 8 me va bien");

        assertThat(talk.tools().calls()).containsExactly("set lo del gas 2026-11-22T08:00");
    }

    @Test
    void movesThereWhatWasSetJustNow() {
        Talk talk = new Talk();
        talk.hears("dont let me forget the skip tomorrow");
        talk.hears("we set off at 9 so 8.40 would be good");

        assertThat(talk.tools().calls()).last().isEqualTo("move the skip 2026-11-22T08:40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 3 to ring Jo. she shuts at 5 so 4 is fine too|ring Jo 2026-11-21T15:00",
                "remind me tomorrow at 9 to buy tea, so we have it for 10|buy tea 2026-11-22T09:00",
            })
    void leavesTheTimeOfTheWishWhereItNamesOne(String words, String set) {
        Talk talk = new Talk();
        talk.hears(words);

        assertThat(talk.tools().calls()).contains("set " + set);
    }

    @Test
    void remindsBeforeSomebodyLeavesOfWhatIsTheirs() {
        Talk talk = new Talk();
        talk.hears("dont let me forget my lanyard tomorrow, i leave at 9");

        assertThat(talk.tools().calls()).containsExactly("set my lanyard 2026-11-22T08:45");
    }
}
