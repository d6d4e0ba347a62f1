package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a day of a rule that was spoken of. Now is Saturday, 21 November 2026. */
class DayOffTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "monday's cancelled this week",
                "mondays off this week",
                "this monday is off",
                "no monday this week",
                "monday isn't happening this week, the hall is flooded"
            })
    void leavesOutOneRun(String words) {
        talk.hears("remind me every monday and friday at 17:30 to open the hall");

        assertThat(talk.hears(words)).containsExactly("ReminderSkipped");
        assertThat(talk.tools().calls()).hasSize(2).last().isEqualTo("skip open the hall");
    }

    @Test
    void offersTheComingRunForALaterOne() {
        talk.hears("remind me every monday and friday at 17:30 to open the hall");

        assertThat(talk.hears("friday's off this week")).containsExactly("SkipNext?");
        assertThat(new Talk().hears("friday's off this week")).doesNotContain("SkipNext?");
    }

    @Test
    void leavesOutTheOneThatComesOnceAWeek() {
        talk.hears("remind me every sunday at 17:30 to open the hall");

        assertThat(talk.hears("it's called off this week")).containsExactly("ReminderSkipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fridays are off now", "friday is off from now on", "fridays are cancelled"})
    void takesADayOutOfTheRule(String words) {
        talk.hears("remind me every monday and friday at 17:30 to open the hall");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith("FREQ=WEEKLY;BYDAY=MO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"friday's off work for me", "the lights were off on friday"})
    void changesNothingByWhatIsElsewhereOff(String words) {
        talk.hears("remind me every monday and friday at 17:30 to open the hall");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("skip") || call.startsWith("move"));
    }

    @Test
    void offersItInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame todos los lunes y viernes a las 17:30 abrir la sala");

        assertThat(spanish.hears("este lunes no hay")).containsExactly("ReminderSkipped");
    }
}
