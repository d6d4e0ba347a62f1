package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planned is told to be at another time: the day goes along with the hour. */
class MovedAsToldTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it's been pushed to tuesday 9am|2026-11-24T09:00",
                "its been postponed to the 2nd of december 4.30pm|2026-12-02T16:30",
                "been bumped to friday, 10:30|2026-11-27T10:30",
                "its been moved up to tomorrow at noon|2026-11-22T12:00",
                "the viewing has been rescheduled for monday week at quarter to 4|2026-11-30T15:45",
                "the 3pm viewing got pushed back to friday|2026-11-27T15:00",
                "it's been moved to 6|2026-11-25T18:00"
            })
    void movesToThatDayAndHour(String words, String due) {
        talk.hears("remind me about the viewing on wednesday at 3pm");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().isEqualTo("move the viewing " + due);
    }

    @Test
    void staysAsLongBeforeIt() {
        talk.hears("remind me an hour before my recital on tuesday at 5pm");

        talk.hears("the recital's been moved to thursday 11am");

        assertThat(talk.tools().calls()).last().asString().endsWith("2026-11-26T10:00");
    }

    @Test
    void movesWhatRepeats() {
        talk.hears("remind me every monday at 8pm about bingo");

        talk.hears("its been moved to thursday 7pm");

        assertThat(talk.tools().calls()).last().isEqualTo("move bingo 2026-11-26T19:00 FREQ=WEEKLY;BYDAY=TH");
    }

    @Test
    void movesInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame la revisión el miércoles a las 15:00");

        spanish.hears("se ha pospuesto al lunes a las 9");

        assertThat(spanish.tools().calls()).last().asString().endsWith("2026-11-23T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my brother's graduation has been moved to june 5th 2pm",
                "grandads birthday party has been pushed back to saturday 6pm"
            })
    void movesNothingByWhatIsToldOfSomethingElse(String words) {
        talk.hears("remind me about the viewing on wednesday at 3pm");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }
}
