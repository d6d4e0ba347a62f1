package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A short while and what it is for. Now is 13:00, and a minute later with each text. */
class CountedDownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 mins for the scones please|the scones 2026-11-21T13:26",
                "ok 10 minutes for my tea|my tea 2026-11-21T13:11",
                "2 hours for the dough|the dough 2026-11-21T15:01",
            })
    void isATimer(String words, String set) {
        Talk talk = new Talk();

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).containsExactly("set " + set);
    }

    @Test
    void isOneInSpanish() {
        Talk talk = new Talk("es-ES");

        assertThat(talk.hears("25 minutos para el bizcocho")).containsExactly("ReminderSet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 weeks for the passport", "25 mins on the bike", "was it 25 mins for the scones?"})
    void isNoneOtherwise(String words) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("set"));
    }
}
