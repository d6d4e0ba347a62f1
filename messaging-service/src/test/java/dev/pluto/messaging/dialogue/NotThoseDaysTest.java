package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which what repeats is not to come, with why behind them. */
class NotThoseDaysTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not tuesdays sorry, tuesday is inventory|MO,WE,TH,FR",
                "but not tuesdays, tuesday is inventory day|MO,WE,TH,FR",
                "tuesdays not needed, tuesday is inventory|MO,WE,TH,FR",
                "no tuesdays actually cos tuesday is inventory|MO,WE,TH,FR",
                "no tuesdays|MO,WE,TH,FR",
                "not mondays or tuesdays sorry, those are for inventory|WE,TH,FR",
                "not mondays, tuesdays or thursdays sorry, my sister does those|WE,FR",
                "not fridays actually, just mon and wed|MO,WE",
                "no not tuesdays, only mondays and thursdays|MO,TH"
            })
    void areLeftOut(String words, String days) {
        talk.hears("every weekday at 7:10 am remind me to light the kiln");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith("BYDAY=" + days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no los martes", "no los martes, los martes hay inventario"})
    void areLeftOutInSpanish(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame entre semana a las 7:10 encender el horno");
        spanish.hears(words);

        assertThat(spanish.tools().calls()).last().asString().endsWith("BYDAY=MO,WE,TH,FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no me despiertes mañana",
                "mañana no me despiertes",
                "no hace falta que me despiertes mañana",
                "mañana no hace falta que me despiertes",
                "la de mañana no"
            })
    void skipTomorrowAloneInSpanish(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("despiértame todos los días a las 7:10");
        spanish.tools().calls();

        assertThat(spanish.hears(words)).containsExactly("ReminderSkipped");
        assertThat(spanish.tools().calls()).hasSize(1);
    }

    @Test
    void leavesTheRuleWhereOneDayAloneIsMeant() {
        talk.hears("every weekday at 7:10 am remind me to light the kiln");
        talk.hears("not this tuesday sorry, tuesday is inventory");

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no, tuesdays", "not mondays, tuesdays instead"})
    void putsOtherDaysInTheirPlace(String words) {
        talk.hears("every monday at 7:10 am remind me to light the kiln");
        talk.hears(words);

        assertThat(talk.tools().calls()).last().asString().endsWith("BYDAY=TU");
    }

    @Test
    void takesNothingOffForADoubt() {
        talk.hears("remind me on friday at 7:10 am to light the kiln");
        talk.hears("not sure about friday");

        assertThat(talk.tools().matters()).containsExactly("light the kiln");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not tuesday sorry, she's on lates",
                "oh not tuesday, i'm on site",
                "cant do tuesday",
                "tuesday's no good, im on lates",
                "tuesday doesnt work for me"
            })
    void asksForAnotherDayOfWhatComesOnce(String words) {
        talk.hears("remind me tuesday at 9 to glaze the bowls");

        assertThat(talk.hears(words)).containsExactly("MoveTo?");
        talk.hears("monday");
        assertThat(talk.tools().calls()).last().isEqualTo("move glaze the bowls 2026-11-23T09:00");
    }

    @Test
    void takesADayThatIsNoGoodOutOfARule() {
        talk.hears("every weekday at 7:10 am remind me to light the kiln");
        talk.hears("tuesdays are no good");

        assertThat(talk.tools().calls()).last().asString().endsWith("BYDAY=MO,WE,TH,FR");
    }

    @Test
    void readsWhatIsOnlyPolite() {
        talk.hears("remind me tuesday at 9 to glaze the bowls");

        assertThat(talk.hears("ta love")).containsExactly("THANKS");
    }
}
