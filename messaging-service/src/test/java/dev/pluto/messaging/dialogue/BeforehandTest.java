package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import org.junit.jupiter.api.Test;

/** Reminders that count from what was told texts ago. */
class BeforehandTest {

    private final Talk talk = new Talk();

    @Test
    void countsFromWhatWasToldBefore() {
        talk.says("the vet is on tuesday at 3pm", new Act.TellFact("the vet is on tuesday at 3pm"));
        talk.says("she's nice", new Act.TellFact("she's nice"));

        assertThat(talk.asks("remind me the day before")).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).contains("set the vet 2026-11-23T15:00");
    }

    @Test
    void setsWhatWasOfferedForAnEarlierMoment() {
        String told = "the scan is on 9 december at 2pm";
        talk.says(told, talk.set(told), Certainty.LIKELY);

        assertThat(talk.says("yeah, an hour before", new Act.Choice(Target.NONE, "yeah, an hour before")))
                .containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set the scan 2026-12-09T13:00");
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void wakesInTheHoursBeforeWhatWasTold() {
        talk.says("the ferry goes at 6:20 am tomorrow", new Act.TellFact("the ferry goes at 6:20 am tomorrow"));

        talk.asks("wake me at 4:15");

        assertThat(talk.tools().calls()).last().asString().contains("2026-11-22T04:15");
    }

    @Test
    void wakesWhenItIsSaidWhereNothingIsLedUpTo() {
        talk.says("the ferry goes at 6:20 pm on tuesday", new Act.TellFact("the ferry goes at 6:20 pm on tuesday"));

        talk.asks("wake me tomorrow at 7:15");

        assertThat(talk.tools().calls()).last().asString().contains("2026-11-22T07:15");
    }

    @Test
    void asksWhenNothingWasTold() {
        assertThat(talk.asks("remind me the day before")).containsExactly("When?");

        assertThat(talk.tools().calls()).isEmpty();
    }
}
