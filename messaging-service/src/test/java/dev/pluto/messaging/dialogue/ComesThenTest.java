package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody comes after all. Now is Saturday, 21 November 2026. */
class ComesThenTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no wait shes coming on tuesday, same time|2026-11-24T09:00",
                "sorry he can only come wednesday|2026-11-25T09:00",
                "oh no they're not coming till the day after tomorrow|2026-11-23T09:00",
            })
    void movesToThatDay(String words, String when) {
        talk.hears("remind me tomorrow at 9am to pay the chimney sweep");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().isEqualTo("move pay the chimney sweep " + when);
    }

    @Test
    void movesInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame mañana a las 9:00 pagar al jardinero");

        assertThat(spanish.hears("no, viene el martes")).containsExactly("ReminderMoved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hes coming on friday", "no he's coming to fix the gate on tuesday"})
    void movesNothingByWhatIsOnlyTold(String words) {
        talk.hears("remind me tomorrow at 9am to pay the chimney sweep");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }
}
