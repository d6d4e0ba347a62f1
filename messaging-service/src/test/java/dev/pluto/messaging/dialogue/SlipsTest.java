package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Now is Saturday, 21 November 2026, 13:00 in Berlin. */
class SlipsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wake me at 6 tomorrow evening sorry i mean morning|2026-11-22T06:00",
                "remind me tmrw at 7 pm i meant am to worm the horse|worm the horse 2026-11-22T07:00",
                "remind me thursday, no friday, at 4 to worm the horse|worm the horse 2026-11-27T16:00",
                "nudge me at 5 no 6 to worm the horse|worm the horse 2026-11-21T18:00",
                "remind me every monday i mean tuesday at 9 to worm the horse|worm the horse 2026-11-24T09:00 FREQ=WEEKLY;BYDAY=TU",
            })
    void takesTheRightWordOfATime(String words, String set) {
        Talk talk = new Talk();

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).singleElement().asString().endsWith(set);
    }

    @Test
    void takesItInSpanish() {
        Talk talk = new Talk("es-ES");

        assertThat(talk.hears("recuérdame el martes, digo jueves, a las 16:00 herrar el caballo"))
                .containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).singleElement().asString().endsWith("2026-11-26T16:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me to say sorry to Ann tomorrow at 5|say sorry to Ann 2026-11-22T17:00",
                "remind me on friday to wish them a better saturday|wish them a better saturday 2026-11-27T09:00",
            })
    void leavesWhatIsNoSlip(String words, String set) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(talk.tools().calls()).singleElement().asString().endsWith(set);
    }
}
