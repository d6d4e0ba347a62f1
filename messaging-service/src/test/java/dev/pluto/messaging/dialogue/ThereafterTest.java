package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes after what was planned is a reminder of its own. */
class ThereafterTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after that 7:15 evening the hens too|set the hens 2026-11-21T19:15",
                "after that 8pm the gate|set the gate 2026-11-21T20:00",
                "and after that at 6 shut the greenhouse|set shut the greenhouse 2026-11-21T18:00",
                "afterwards, half 9 lock the shop|set lock the shop 2026-11-21T21:30",
                "once that's done 6pm the washing up|set the washing up 2026-11-21T18:00"
            })
    void setsOneMore(String words, String call) {
        talk.hears("remind me at 4pm to walk Biscuit");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).last().isEqualTo(call);
        assertThat(talk.tools().matters()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "después de eso a las 19:15 las gallinas|set las gallinas 2026-11-21T19:15",
                "más tarde a las 20 cerrar la tienda también|set cerrar la tienda 2026-11-21T20:00"
            })
    void setsOneMoreInSpanish(String words, String call) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame a las 16 pasear a Kira");
        spanish.hears(words);

        assertThat(spanish.tools().calls()).last().isEqualTo(call);
        assertThat(spanish.tools().matters()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after that, 7pm|move walk Biscuit 2026-11-21T19:00",
                "after that 20 mins|snooze walk Biscuit 2026-11-21T16:20"
            })
    void changesWhatWasPlannedWhereNothingElseIsToBeDone(String words, String call) {
        talk.hears("remind me at 4pm to walk Biscuit");
        talk.hears(words);

        assertThat(talk.tools().calls()).last().isEqualTo(call);
        assertThat(talk.tools().matters()).hasSize(1);
    }
}
