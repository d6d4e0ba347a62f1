package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What repeats goes on without a run or a day of it, and some of several reminders stay. */
class RepeatingTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final Talk talk = new Talk();

    private static Act.CancelReminder on(LocalDate day) {
        return new Act.CancelReminder(new Target("", false, null, new DayRange(day, day), null, false, false));
    }

    @Test
    void leavesOutTheComingRunAlone() {
        talk.asks("remind me every sunday at 6pm to call nan");

        assertThat(talk.says("skip it this week", new Act.CancelReminder(Target.IT)))
                .containsExactly("ReminderSkipped");

        assertThat(talk.tools().matters()).containsExactly("call nan");
    }

    @Test
    void cancelsForGoodWhatIsSaidToBe() {
        talk.asks("remind me every sunday at 6pm to call nan");

        talk.says("skip it altogether from now on", new Act.CancelReminder(Target.IT));

        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void offersTheComingRunWhereAnotherOneIsMeant() {
        talk.asks("remind me every day at 6pm to stretch");

        assertThat(talk.says("no stretching tomorrow", on(SUNDAY))).containsExactly("SkipNext?");
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("ReminderSkipped");
    }

    @Test
    void skipsNothingElseWhereItDoesNotComeThen() {
        talk.asks("remind me tomorrow at 9 to ring Jo");
        talk.asks("remind me every tuesday at 7am to put the bins out");
        var thisWeek = new DayRange(SUNDAY.minusDays(6), SUNDAY);

        assertThat(talk.says(
                        "skip it this week",
                        new Act.CancelReminder(new Target("", true, null, thisWeek, null, false, false))))
                .containsExactly("SkipNext?");

        assertThat(talk.tools().matters()).containsExactlyInAnyOrder("ring Jo", "put the bins out");
    }

    @Test
    void takesDaysOutOfARule() {
        talk.asks("remind me every monday, wednesday and friday at 7am to swim");
        talk.tools().calls();

        talk.says("drop the wednesdays", new Act.CancelReminder(Target.IT));

        assertThat(talk.tools().calls()).containsExactly("move swim 2026-11-23T07:00 FREQ=WEEKLY;BYDAY=MO,FR");
    }

    @Test
    void asksWhenInsteadOfWhatComesOnce() {
        talk.asks("remind me on monday at 7am to swim");

        assertThat(talk.says("not monday", on(SUNDAY.plusDays(1)))).containsExactly("MoveTo?");
        assertThat(talk.tools().matters()).containsExactly("swim");
    }

    @Test
    void setsOneMoreForTheOtherHalfOfTheWeek() {
        talk.asks("remind me on weekdays at 7am to get up");
        talk.tools().calls();

        talk.says("weekends at 9 am instead", new Act.MoveReminder(Target.IT, "weekends at 9 am instead"));

        assertThat(talk.tools().calls()).containsExactly("set get up 2026-11-22T09:00 FREQ=WEEKLY;BYDAY=SA,SU");
    }

    @Test
    void keepsTheHourOfARuleThatGetsOtherDays() {
        talk.asks("remind me on mondays and thursdays at 19:15 to sing");
        talk.tools().calls();

        talk.says("only thursdays", new Act.MoveReminder(Target.IT, "only thursdays"));

        assertThat(talk.tools().calls()).containsExactly("move sing 2026-11-26T19:15 FREQ=WEEKLY;BYDAY=TH");
    }

    @Test
    void cancelsAllButTheOneThatIsNamed() {
        talk.asks("remind me at 4 to run");
        talk.asks("remind me at 5 to call the vet");
        talk.asks("remind me at 6 to rest");

        talk.says(
                "cancel all but the vet",
                new Act.CancelReminder(new Target("vet", false, null, null, null, true, true)));

        assertThat(talk.tools().matters()).containsExactly("call the vet");
    }

    @Test
    void cancelsNothingWhereWhatShallStayIsNotThere() {
        talk.asks("remind me at 4 to run");
        talk.asks("remind me at 5 to rest");

        talk.says(
                "cancel all but the optician",
                new Act.CancelReminder(new Target("optician", false, null, null, null, true, true)));

        assertThat(talk.tools().matters()).containsExactly("run", "rest");
    }

    @Test
    void undoesOneDeedAfterTheOther() {
        talk.asks("remind me at 4 to run");
        talk.asks("remind me at 5 to rest");

        talk.says("undo", new Act.Undo());
        assertThat(talk.tools().matters()).containsExactly("run");
        talk.says("undo", new Act.Undo());
        assertThat(talk.tools().matters()).isEmpty();
        assertThat(talk.says("undo", new Act.Undo())).containsExactly("NOTHING_TO_UNDO");
    }

    @Test
    void endsTheOtherOneTooWhenBothAreMeant() {
        talk.asks("remind me at 4 to run");
        talk.asks("remind me at 5 to rest");
        talk.says("cancel the first", new Act.CancelReminder(Talk.nth(1)));

        talk.says("both actually", new Act.Choice(Talk.both(), "both actually"));

        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void ticksOffWhatWasToldToBeDone() {
        talk.asks("remind me at 4 to call dad");

        assertThat(talk.says("called dad btw", new Act.TellFact("called dad btw")))
                .containsExactly("RemindersFinished");
        talk.asks("remind me at 5 to call dad");
        talk.says("dad called, he is fine", new Act.TellFact("dad called, he is fine"));
        assertThat(talk.tools().matters()).containsExactly("call dad");
    }

    @Test
    void asksHowOftenThenWhereItWasTooOften() {
        talk.tools().isTooOften();
        assertThat(talk.asks("remind me every minute to breathe")).containsExactly("Refused TOO_OFTEN", "When?");

        talk.says("at 5 then", new Act.Choice(Target.NONE, "at 5 then"));

        assertThat(talk.tools().matters()).containsExactly("breathe");
    }

    @Test
    void movesOnlyWhatIsStillToComeTodayWhenAllOfItIsPushedBack() {
        talk.asks("remind me every day at 8pm to stretch");
        talk.asks("remind me at 4 to run");
        talk.asks("remind me at 5 to rest");
        talk.asks("remind me tomorrow at 9 to pay");
        talk.tools().calls();

        talk.says("push everything back an hour", new Act.MoveReminder(Talk.both(), "push everything back an hour"));

        assertThat(talk.tools().calls()).containsExactly("move run 2026-11-21T17:00", "move rest 2026-11-21T18:00");
    }

    @Test
    void goesOnWithTheSameMatterWhereOnlyAnotherHourIsSaid() {
        talk.asks("remind me on weekdays at 7am to get up");

        talk.says("and weekends at 9 am", talk.set("remind me weekends at 9 am"));

        assertThat(talk.tools().matters()).containsExactly("get up", "get up");
    }

    @Test
    void saysNothingIsDoneOfWhatIsMerelyTold() {
        talk.asks("remind me at 4 to call dad");

        talk.says("nice weather", Talk.talk(Topic.SMALL_TALK));

        assertThat(talk.tools().matters()).containsExactly("call dad");
    }

    @Test
    void changesDaysWhateverTheWordsWereTakenFor() {
        talk.asks("remind me every friday at 4pm to send the sheet");

        assertThat(talk.says("no not fridays, thursdays", new Act.Talk(Topic.UNKNOWN)))
                .containsExactly("ReminderMoved");
        assertThat(talk.says("also saturdays", new Act.Talk(Topic.UNKNOWN))).containsExactly("ReminderMoved");
    }

    @Test
    void restsForAWhile() {
        talk.asks("remind me every day at 6pm to stretch");

        assertThat(talk.says("pause it for a week", new Act.MoveReminder(Target.IT, "pause it for a week")))
                .containsExactly("ReminderMoved");
    }

    @Test
    void givesDaysAnHourOfTheirOwn() {
        talk.asks("remind me every weekday at 4:55pm to lock up");

        assertThat(talk.says("fridays at 3:55", new Act.Talk(Topic.UNKNOWN)))
                .containsExactly("ReminderMoved", "ReminderSet");
    }

    @Test
    void leavesAloneWhatSaysSomethingElse() {
        talk.asks("remind me every friday at 4pm to send the sheet");

        assertThat(talk.says("my sister comes on fridays now", new Act.Talk(Topic.SMALL_TALK)))
                .doesNotContain("ReminderMoved");
    }
}
