package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One of several days gives way to another. */
class DaySwapTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swap thursday for sunday",
                "sunday instead of thursday",
                "switch thursday with sunday",
                "change thursday to sunday",
                "sundays not thursdays",
                "not thursday, make it sunday",
                "oh not thursday, sunday",
                "no wait not thursdays, make it sundays"
            })
    void leavesTheOtherDaysAsTheyAre(String words) {
        Talk talk = new Talk();
        talk.hears("remind me every monday and thursday at 17:30 to stoke the kiln");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith("FREQ=WEEKLY;BYDAY=MO,SU");
    }

    @Test
    void isReadInSpanish() {
        Talk talk = new Talk("es-ES");
        talk.hears("recuérdame todos los lunes y jueves a las 17:30 encender el horno");

        assertThat(talk.hears("cambia el jueves por el domingo")).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith("FREQ=WEEKLY;BYDAY=MO,SU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change it to thursday and sunday|BYDAY=TH,SU",
                "make it monday and sunday|BYDAY=MO,SU",
                "make it sunday|BYDAY=SU",
            })
    void isNoneWhereTheDaysAreNamedAnew(String words, String days) {
        Talk talk = new Talk();
        talk.hears("remind me every monday and thursday at 17:30 to stoke the kiln");

        talk.hears(words);

        assertThat(talk.tools().calls()).last().asString().endsWith(days);
    }

    @Test
    void movesWhatComesOnce() {
        Talk talk = new Talk();
        talk.hears("remind me thursday at 17:30 to stoke the kiln");
        talk.hears("sunday instead of thursday");

        assertThat(talk.tools().calls()).last().asString().endsWith("2026-11-22T17:30");
    }
}
