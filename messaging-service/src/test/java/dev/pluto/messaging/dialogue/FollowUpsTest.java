package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that mean something only by what was said right before. */
class FollowUpsTest {

    private final Talk talk = new Talk();

    private static Act question(String words) {
        return new Act.AskFact(words);
    }

    @Test
    void remindsOnTheDayThatWasAskedFor() {
        talk.says("what day is it 3 weeks from today", question("what day is it 3 weeks from today"));
        talk.says(
                "ok remind me then at 10am to ring the clinic",
                talk.set("ok remind me then at 10am to ring the clinic"));

        assertThat(talk.tools().calls()).last().asString().contains("2026-12-12T10:00");
    }

    @Test
    void takesTheHourForWhatWasSetWithoutOne() {
        talk.asks("remind me tomorrow to fetch the crates");
        talk.says("3pm for the crates", talk.set("3pm for the crates"));

        assertThat(talk.tools().calls()).last().asString().contains("move fetch the crates 2026-11-22T15:00");
    }

    @Test
    void countsFromWhatWasToldWhatIsToBeDone() {
        talk.says("my driving test is on march 9", new Act.TellFact("my driving test is on march 9"));
        talk.says("remind me 2 weeks before to book a lesson", talk.set("remind me 2 weeks before to book a lesson"));

        assertThat(talk.tools().calls()).last().asString().contains("book a lesson", "2027-02-23T09:00");
    }

    @Test
    void endsTheOneThatWasMeant() {
        talk.asks("remind me at 5pm to water the plants");
        talk.asks("remind me at 6pm to call Sam");
        talk.says("cancel the plants", new Act.CancelReminder(Talk.words("plants")));

        assertThat(talk.says("no i meant Sam", new Act.MoveReminder(Talk.words("sam"), "no i meant Sam")))
                .containsExactly("RemindersCancelled");
        assertThat(talk.tools().calls()).last().asString().contains("cancel", "Sam");
    }

    @Test
    void movesTheOtherOneWhenOneIsDone() {
        talk.asks("remind me at 7pm to pack the lunch");
        talk.asks("remind me at 8pm to pack the bag");
        talk.says("lunch is packed", new Act.FinishReminder(Talk.words("lunch")));

        assertThat(talk.says("move the other to 7:30", new Act.MoveReminder(Talk.other(), "to 7:30")))
                .containsExactly("ReminderMoved");
    }

    @Test
    void ticksOffTheFirstOfTwoAlike() {
        talk.asks("remind me on monday at 9 to renew the permit");
        talk.asks("remind me on wednesday at 9 to renew the permit");

        talk.says("did it", new Act.FinishReminder(Target.IT));

        Outcome done = ((Part.Happened) talk.rawParts().get(0)).outcome();
        assertThat(((Outcome.RemindersFinished) done).finished().get(0).dueAt()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void keepsOfAListWhatIsNotThere() {
        talk.says("add milk, tea and rice", new Act.AddToList("shopping", List.of("milk", "tea", "rice")));
        talk.says("got everything but the tea", new Act.RemoveFromList("shopping", List.of(), List.of("tea")));

        assertThat(talk.tools().calls())
                .last()
                .asString()
                .contains("milk", "rice")
                .doesNotContain("tea");
    }

    @Test
    void putsOnAListWhatWasAskedFor() {
        talk.says("do i need butter?", new Act.ShowList("shopping"));

        assertThat(talk.says("add it", new Act.AddToList("", List.of()))).containsExactly("ListChanged");
    }

    @Test
    void changesHowLongItGoesOn() {
        talk.asks("remind me every day at 8am for 7 days to take the drops");

        assertThat(talk.says("make it 10 days", new Act.MoveReminder(Target.IT, "make it 10 days")))
                .containsExactly("ReminderMoved");
    }

    @Test
    void keepsToTheHoursThatAreSaid() {
        talk.asks("remind me every hour to drink water");
        talk.says("like 9 to 6", new Act.MoveReminder(Target.IT, "like 9 to 6"));

        assertThat(talk.tools().calls()).last().asString().contains("BYHOUR=9");
    }

    @Test
    void asksAgainWhatForAtAnotherHour() {
        talk.asks("remind me at 7pm");

        assertThat(talk.says("no 7:15", new Act.Choice(Target.NONE, "no 7:15"))).containsExactly("WhatFor?");
    }

    @Test
    void changesSettingsWithoutAQuestion() {
        assertThat(talk.says("text me less", new Act.SetPreference(Map.of("proactive_mode", false))))
                .containsExactly("ProfileChanged");
    }

    @Test
    void changesAnAmountInItsMeasure() {
        talk.says("put 2 tins of tomatoes on the list", new Act.AddToList("shopping", List.of("2 tins of tomatoes")));
        talk.says("no 3 tins", new Act.RemoveFromList("", List.of("3 tins")));

        assertThat(talk.tools().calls()).last().asString().contains("3 tins of tomatoes");
    }

    @Test
    void isRemindedOfNothingByWhoeverHoldsOn() {
        talk.says("remind me", talk.set("remind me"));

        assertThat(talk.says("oh hang on", Talk.talk(Act.Talk.Topic.SMALL_TALK)))
                .contains("When?");
        assertThat(talk.dialogue().pending()).isPresent();
    }
}
