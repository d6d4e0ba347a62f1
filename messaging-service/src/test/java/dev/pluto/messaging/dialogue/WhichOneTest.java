package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several reminders is meant: by what a text mentions, by its sort, its hours, or beside what else the text says. */
class WhichOneTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

    private final Talk talk = new Talk();

    private void three() {
        talk.asks("remind me at 4pm to ring the vet");
        talk.asks("wake me up tomorrow at 6");
        talk.asks("remind me every monday at 9am to put the bins out");
        talk.tools().calls();
    }

    private static Guess guess(Intent intent, double likelihood) {
        return new Guess(intent, likelihood);
    }

    @Test
    void movesWhatATextMentionsThoughItWasReadAsAWish() {
        three();

        talk.says(
                "shove the vet to 5pm",
                talk.set("shove the vet to 5pm"),
                guess(Intent.SET_REMINDER, 0.5),
                guess(Intent.MOVE_REMINDER, 0.3));

        assertThat(talk.tools().calls()).containsExactly("move ring the vet 2026-11-21T17:00");
    }

    @Test
    void asksFirstWhereLittleHintsAtIt() {
        three();

        assertThat(talk.says(
                        "the vet is off i think",
                        new Act.Talk(Topic.UNKNOWN),
                        guess(Intent.UNKNOWN, 0.3),
                        guess(Intent.CANCEL_REMINDER, 0.1)))
                .containsExactly("ShallI?");
    }

    @Test
    void changesNothingWhereSomethingElseIsFarLikelier() {
        three();

        talk.says(
                "the vet was lovely to us",
                new Act.TellFact("the vet was lovely to us"),
                guess(Intent.TELL_FACT, 0.8),
                guess(Intent.FINISH_REMINDER, 0.1));

        assertThat(talk.tools().matters()).contains("ring the vet", "put the bins out");
    }

    @Test
    void tellsOfWhatAQuestionOfTheClockMentions() {
        three();

        assertThat(talk.says(
                        "what time is the vet again",
                        new Act.AskClock(Act.AskClock.Asks.TIME, null, null),
                        guess(Intent.ASK_CLOCK, 0.6)))
                .containsExactly("Reminders");
    }

    @Test
    void knowsAlarmsFromReminders() {
        three();

        talk.says("cancel the alarm", new Act.CancelReminder(Target.NONE));

        assertThat(talk.tools().matters()).containsExactlyInAnyOrder("ring the vet", "put the bins out");
    }

    @Test
    void knowsTheWeeklyOne() {
        three();

        talk.says("stop the weekly one", new Act.CancelReminder(Target.NONE));

        assertThat(talk.tools().matters()).doesNotContain("put the bins out").contains("ring the vet");
    }

    @Test
    void endsSeveralThatAreNamedOneByOne() {
        three();

        talk.says("cancel the vet and the bins", new Act.CancelReminder(Talk.words("vet bins")));

        assertThat(talk.tools().matters()).doesNotContain("ring the vet", "put the bins out");
    }

    @Test
    void takesOtherWordsForTheSameThing() {
        talk.asks("remind me at 4pm to take my pills");
        talk.asks("remind me at 5pm to ring the vet");

        talk.says("cancel the tablets", new Act.CancelReminder(Talk.words("tablets")));

        assertThat(talk.tools().matters()).containsExactly("ring the vet");
    }

    @Test
    void takesItForWhatStandsBesideIt() {
        three();
        Map<String, Act> both = new LinkedHashMap<>();
        both.put("vet runs late", new Act.Talk(Topic.SMALL_TALK));
        both.put("make it 5pm", new Act.MoveReminder(Target.IT, "make it 5pm"));

        talk.says("vet runs late so make it 5pm", both);

        assertThat(talk.tools().calls()).contains("move ring the vet 2026-11-21T17:00");
    }

    @Test
    void namesWhatHoursBoundBeforeItEndsThem() {
        talk.asks("remind me at 4pm to run");
        talk.asks("remind me at 7pm to cook");
        talk.asks("remind me at 8pm to rest");
        var today = new DayRange(SATURDAY, SATURDAY);
        Target late = new Target("", false, null, today, null, true, false, LocalTime.of(18, 0), null);

        assertThat(talk.says("cancel everything after 6", new Act.CancelReminder(late)))
                .containsExactly("WhichOne?");
        talk.says("both", new Act.Choice(Talk.both(), "both"));

        assertThat(talk.tools().matters()).containsExactly("run");
    }

    @Test
    void asksBeforeEverythingIsCancelledThoughItIsTwo() {
        talk.asks("remind me at 4pm to run");
        talk.asks("remind me at 5pm to rest");

        assertThat(talk.says("cancel everything", new Act.CancelReminder(Talk.both())))
                .containsExactly("CancelAll?");
    }

    @Test
    void leavesAQuestionOpenWhereAnotherOneIsMoved() {
        talk.asks("remind me at 4pm to ring the vet");
        talk.asks("remind me at 5pm to sign the slip");
        assertThat(talk.says("move the slip", new Act.MoveReminder(Talk.words("slip"), "move the slip")))
                .containsExactly("MoveTo?");

        talk.says("push the vet to 6pm", new Act.MoveReminder(Talk.words("vet"), "to 6pm"));

        assertThat(talk.tools().calls()).contains("move ring the vet 2026-11-21T18:00");
    }

    @Test
    void tellsOfTodayAndOfAWeekFromNowForADayOfThatName() {
        talk.asks("remind me at 4pm to run");
        talk.asks("remind me tomorrow at 4pm to rest");

        talk.says(
                "what have i got saturday",
                new Act.ListReminders(new DayRange(SATURDAY, SATURDAY), false, "", null, null));

        assertThat(Objects.requireNonNull(talk.dialogue().shown()).reminders()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which one is outstanding",
                "whats still remaining",
                "which ones remain then",
                "any outstanding?",
                "what remains"
            })
    void tellsWhatIsLeftOfThem(String words) {
        Talk talk = new Talk();
        talk.hears("remind me at 4pm to grease the gate");
        talk.hears("remind me at 6pm to shut the coop");
        talk.hears("cancel the gate one");

        assertThat(talk.hears(words)).containsExactly("Reminders");
    }

    @Test
    void looksForNoReminderWhereItWasAskedAboutSomebody() {
        Talk talk = new Talk();
        talk.hears("remind me at 4pm to grease the gate");
        talk.hears("my niece Tegan plays the harp");
        talk.hears("what does Tegan play");

        assertThat(talk.hears("which one has the recital")).containsExactly("NOT_KNOWN");
        assertThat(talk.hears("what reminders have i got")).containsExactly("Reminders");
    }
}
