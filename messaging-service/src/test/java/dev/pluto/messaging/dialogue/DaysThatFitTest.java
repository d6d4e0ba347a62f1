package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that do not fit, with those that do behind them, or with none. */
class DaysThatFitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wednesday is off now, so only thu to sat|TH,FR,SA",
                "mondays are out now, just tue to fri|TU,WE,TH,FR",
                "no more wednesdays, thurs to sat only|TH,FR,SA"
            })
    void areTheDaysOfTheRule(String words, String days) {
        Talk talk = new Talk();
        talk.hears("remind me mon to sat at 7:30 to open the stall");

        talk.hears(words);

        assertThat(talk.tools().calls()).last().asString().endsWith("BYDAY=" + days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me monday at 7:30 to open the stall|mondays no good make it thursday|2026-11-26T07:30",
                "remind me every monday at 7:30 to open the stall|mondays no good make it thursday|FREQ=WEEKLY;BYDAY=TH"
            })
    void moveWhatComesOnceToOneDay(String first, String words, String due) {
        Talk talk = new Talk();
        talk.hears(first);

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith(due);
    }

    @ParameterizedTest
    @CsvSource({
        "'no wait not monday, bank holiday'",
        "'hang on not monday, stocktake'",
        "wait not monday",
        "no not monday",
        "'sorry not monday, i\u2019m away'"
    })
    void areAskedForWhereNoneIsNamed(String words) {
        Talk talk = new Talk();
        talk.hears("remind me monday at 7:30 to open the stall");

        assertThat(talk.hears(words)).containsExactly("MoveTo?");
        assertThat(talk.tools().matters()).containsExactly("open the stall");
    }

    @ParameterizedTest
    @CsvSource({"'el lunes no, perdona'", "'no, el lunes no'", "'perdona, el lunes no puede ser'"})
    void areAskedForInSpanish(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame el lunes a las 8 abrir el puesto");

        assertThat(spanish.hears(words)).containsExactly("MoveTo?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not monday, thursday|2026-11-26T07:30", "not monday, noon|2026-11-23T12:00"})
    void areNoReasonWhereTheyAreTimes(String words, String due) {
        Talk talk = new Talk();
        talk.hears("remind me monday at 7:30 to open the stall");

        talk.hears(words);

        assertThat(talk.tools().calls()).last().asString().endsWith(due);
    }
}
