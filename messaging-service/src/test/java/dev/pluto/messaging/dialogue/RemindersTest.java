package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.act.Pending;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Plan;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private final Talk talk = new Talk();

    private static Act.Choice choice(String words) {
        return new Act.Choice(Target.NONE, words);
    }

    @Test
    void setsWhatSaysWhatAndWhen() {
        assertThat(talk.asks("remind me tomorrow at 7:30 to call mum")).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).containsExactly("set call mum 2026-11-22T07:30");
    }

    @Test
    void asksWhenAndTakesTheNextTextForTheAnswer() {
        assertThat(talk.asks("remind me to call the plumber")).containsExactly("When?");
        assertThat(talk.tools().calls()).isEmpty();

        assertThat(talk.says("at 4", choice("at 4"))).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set call the plumber 2026-11-21T16:00");
        assertThat(talk.asked()).containsExactly(Pending.NONE, Pending.WHEN);
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void asksForMatterAndMomentOneAfterTheOther() {
        assertThat(talk.asks("remind me")).containsExactly("When?");
        assertThat(talk.says("to buy stamps", choice("to buy stamps"))).containsExactly("When?");
        assertThat(talk.says("tomorrow at 10 in the morning", choice(""))).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set buy stamps 2026-11-22T10:00");
    }

    @Test
    void asksWhatForWhenOnlyAMomentWasNamed() {
        assertThat(talk.asks("remind me at 5")).containsExactly("WhatFor?");
        assertThat(talk.says(
                        "garlic bread please",
                        new Act.AddToList("shopping", List.of("garlic bread")),
                        Certainty.LIKELY))
                .containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set garlic bread 2026-11-21T17:00");
    }

    @Test
    void changesTheMomentWhileWhatForIsAsked() {
        talk.asks("remind me tomorrow at 6:30");

        assertThat(talk.says("make that every weekday", choice("make that every weekday")))
                .containsExactly("WhatFor?");
        talk.says("for the gym", choice("for the gym"));

        assertThat(talk.tools().calls())
                .containsExactly("set the gym 2026-11-23T18:30 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    }

    @Test
    void keepsTheQuestionThroughOneOtherTextAndDropsItAfterASecond() {
        talk.asks("remind me to pay the sitter");

        assertThat(talk.says("do i have anything tonight", new Act.ListReminders(null, false, "")))
                .containsExactly("Reminders", "When?");
        assertThat(talk.dialogue().pending()).isPresent();

        assertThat(talk.says("lol", Talk.talk(Topic.SMALL_TALK))).containsExactly("SMALL_TALK words=lol");
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void answersAfterADigression() {
        talk.asks("remind me to pay the sitter");
        talk.says("do i have anything tonight", new Act.ListReminders(null, false, ""));

        talk.says("ok then 9pm for the sitter", choice(""));

        assertThat(talk.tools().calls()).containsExactly("set pay the sitter 2026-11-21T21:00");
    }

    @Test
    void doesNotAnswerAQuestionOfTwentyMinutesAgo() {
        talk.asks("remind me to call the plumber");

        assertThat(talk.later(Duration.ofMinutes(20)).says("at 4", choice("at 4")))
                .containsExactly("NOTHING_ASKED");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void leavesItWhenThePersonDoes() {
        talk.asks("remind me to call the plumber");

        assertThat(talk.says("never mind", new Act.No())).containsExactly("LEFT_ALONE");
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void asksBackUntilTheMomentIsWhole() {
        talk.asks("add a reminder to feed the starter");
        assertThat(talk.says("someday", choice("")))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("?");
        talk.says("every day", choice(""));

        assertThat(talk.tools().calls())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("set feed the starter")
                .contains("FREQ=DAILY");
    }

    @Test
    void saysWhyAMomentIsNoneAndTakesAnother() {
        assertThat(talk.asks("remind me on february 30 at 10am to jump"))
                .containsExactly("NO_SUCH_DAY matter=jump", "When?");

        assertThat(talk.says("march 1 at 10", choice(""))).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).containsExactly("set jump 2027-03-01T10:00");
    }

    @Test
    void asksOneQuestionAtATime() {
        Map<String, Act> both = new LinkedHashMap<>();
        both.put("remind me to call bob", talk.set("remind me to call bob"));
        both.put("remind me to feed rex", talk.set("remind me to feed rex"));
        assertThat(talk.saysAll(both)).containsExactly("When?");

        assertThat(talk.says("at 5", choice("at 5"))).containsExactly("ReminderSet", "When?");
        assertThat(talk.says("at 6", choice("at 6"))).containsExactly("ReminderSet");

        assertThat(talk.tools().calls())
                .containsExactly("set call bob 2026-11-21T17:00", "set feed rex 2026-11-21T18:00");
    }

    @Test
    void setsANewReminderWhileAnotherWaits() {
        talk.asks("remind me to see the dentist");

        assertThat(talk.asks("remind me at 5 to call mum")).containsExactly("ReminderSet", "When?");
        talk.says("tomorrow at 9", choice(""));

        assertThat(talk.tools().calls())
                .containsExactly("set call mum 2026-11-21T17:00", "set see the dentist 2026-11-22T09:00");
    }

    @Test
    void asksBeforeADeedItIsNotSureOf() {
        String words = "tomorrow 9am oil change";
        Act.SetReminder act = talk.set("remind me tomorrow at 9am oil change");

        assertThat(talk.says(words, act, Certainty.LIKELY)).containsExactly("ShallI?");
        assertThat(talk.tools().calls()).isEmpty();
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).containsExactly("set oil change 2026-11-22T09:00");
    }

    @Test
    void offersWhichToDropAndSetsTheNewOneThen() {
        talk.tools().has("water the plants", "2026-11-22T08:00:00Z");
        talk.tools().has("call the bank", "2026-11-23T08:00:00Z");
        talk.tools().isFull();

        assertThat(talk.asks("remind me at 5 to eat")).containsExactly("WhichOne?");
        assertThat(talk.says("the bank one", choice("the bank one")))
                .containsExactly("RemindersCancelled", "ReminderSet");

        assertThat(talk.tools().calls())
                .containsExactly("set eat 2026-11-21T17:00", "cancel [call the bank]", "set eat 2026-11-21T17:00");
    }

    @Test
    void movesWhatWasSpokenOf() {
        talk.asks("remind me at 5 to call the insurance people");
        talk.says("push that to 6", new Act.MoveReminder(Target.IT, "push that to 6"));
        talk.says("actually tomorrow same time", choice(""));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "set call the insurance people 2026-11-21T17:00",
                        "move call the insurance people 2026-11-21T18:00",
                        "move call the insurance people 2026-11-22T18:00");
    }

    @Test
    void movesTheOtherOne() {
        talk.asks("remind me tomorrow at 9 oil change");
        talk.asks("remind me tomorrow at 11 haircut");
        talk.says(
                "move the oil change to 8", new Act.MoveReminder(Talk.words("oil change"), "move the oil change to 8"));

        talk.says("and the other one to noon", new Act.MoveReminder(Talk.other(), "and the other one to noon"));

        assertThat(talk.tools().calls()).contains("move oil change 2026-11-22T08:00", "move haircut 2026-11-22T12:00");
    }

    @Test
    void makesARuleOfWhatWasSetOnce() {
        talk.asks("remind me at 10pm to set the alarm");

        talk.says("every night actually", choice(""));

        assertThat(talk.tools().calls())
                .last()
                .asString()
                .startsWith("move set the alarm")
                .contains("T22:00", "FREQ=DAILY");
    }

    @Test
    void asksForTheNewTime() {
        talk.asks("remind me at 5 to call mum");

        assertThat(talk.says("can you move it", new Act.MoveReminder(Target.IT, "can you move it")))
                .containsExactly("MoveTo?");
        assertThat(talk.says("half past six", choice(""))).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().isEqualTo("move call mum 2026-11-21T18:30");
    }

    @Test
    void takesNoNumberOfAPlaceForTheNewTime() {
        talk.asks("remind me at 5 to call mum");
        talk.says("can you move it", new Act.MoveReminder(Target.IT, "can you move it"));

        talk.says("they moved me to desk 12", new Act.TellFact("they moved me to desk 12"));

        assertThat(talk.tools().calls()).last().isEqualTo("remember they moved me to desk 12");
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move "));
    }

    @Test
    void snoozesWhatWasSentLastFromNow() {
        talk.tools().sent("take the pill", Talk.START);

        talk.says("snooze", new Act.SnoozeReminder(Target.NONE, "snooze"));
        talk.says("20 more minutes", new Act.SnoozeReminder(Target.NONE, "20 more minutes"));

        assertThat(talk.tools().calls())
                .containsExactly("snooze take the pill 2026-11-21T13:11", "snooze take the pill 2026-11-21T13:22");
    }

    @Test
    void putsOffFurtherWhatHasNotComeYet() {
        talk.asks("remind me in 10 minutes to switch the sprinkler");

        talk.says("10 more min", new Act.SnoozeReminder(Target.NONE, "10 more min"));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "set switch the sprinkler 2026-11-21T13:11", "snooze switch the sprinkler 2026-11-21T13:21");
    }

    @Test
    void takesHowOftenForWhenAndNotForWhat() {
        assertThat(talk.hears("call me at 7")).containsExactly("WhatFor?");
        assertThat(talk.hears("every day")).containsExactly("WhatFor?");
        assertThat(talk.hears("to stretch")).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set stretch 2026-11-21T19:00 FREQ=DAILY");
    }

    @Test
    void takesTheHourToBeInThePartOfTheDayThatIsToldOf() {
        talk.hears("recycling goes every wednesday night remind me at 9");

        assertThat(talk.tools().calls()).containsExactly("set recycling goes 2026-11-25T21:00 FREQ=WEEKLY;BYDAY=WE");
    }

    @Test
    void keepsWhatWasDoneWhereNothingIsPlannedThatItFinishes() {
        assertThat(talk.hears("just had my tablets")).doesNotContain("NO_SUCH_REMINDER matter=tablets");
        assertThat(talk.tools().calls()).containsExactly("remember just had my tablets");
    }

    @Test
    void finishesNothingAtAQuestion() {
        talk.asks("remind me at 5 to take my tablets");

        talk.hears("when did i last take my tablets");

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("finish"));
    }

    @Test
    void finishesWhatWasSentLast() {
        talk.tools().has("go for a walk", "2026-11-22T08:00:00Z");
        talk.tools().sent("take the pill", Talk.START);

        assertThat(talk.says("did it", new Act.FinishReminder(Target.NONE))).containsExactly("RemindersFinished");
        assertThat(talk.tools().calls()).containsExactly("finish [take the pill]");
    }

    @Test
    void asksWhichOfSeveralAndTakesTheAnswerByPlaceTimeOrMatter() {
        talk.tools().has("call the dentist", "2026-11-22T08:00:00Z");
        talk.tools().has("pay the dentist", "2026-11-23T09:00:00Z");

        assertThat(talk.says("cancel the dentist", new Act.CancelReminder(Talk.words("dentist"))))
                .containsExactly("WhichOne?");
        assertThat(talk.says("the second", new Act.Choice(Talk.nth(2), "the second")))
                .containsExactly("RemindersCancelled");

        assertThat(talk.tools().calls()).containsExactly("cancel [pay the dentist]");
    }

    @Test
    void namesWhatIsThereWhenNothingIsAsNamedAndTakesThatInstead() {
        talk.asks("remind me tonight at 9 to take the trash out");

        assertThat(talk.says(
                        "move the reminder about the unicorn to 10pm",
                        new Act.MoveReminder(Talk.words("unicorn"), "move the reminder about the unicorn to 10pm")))
                .containsExactly("NO_SUCH_REMINDER matter=unicorn", "WhichOne?");
        talk.says("sorry lol the trash one", choice("sorry lol the trash one"));

        assertThat(talk.tools().calls()).last().isEqualTo("move take the trash out 2026-11-21T22:00");
    }

    @Test
    void cancelsByPlaceInWhatTheLastTextAskedFor() {
        Map<String, Act> two = new LinkedHashMap<>();
        two.put("remind me at 4 to call the nurse", talk.set("remind me at 4 to call the nurse"));
        two.put("at 6 to take out the recycling", talk.set("remind me at 6 to take out the recycling"));
        talk.says("remind me at 4 to call the nurse and at 6 to take out the recycling", two);
        talk.tools().calls();

        Map<String, Act> changes = new LinkedHashMap<>();
        changes.put("cancel the first", new Act.CancelReminder(Talk.nth(1)));
        changes.put("push the second to 7", new Act.MoveReminder(Talk.words("recycling"), "push the second to 7"));
        talk.says("cancel the first and push the second to 7", changes);

        assertThat(talk.tools().calls())
                .containsExactly("cancel [call the nurse]", "move take out the recycling 2026-11-21T19:00");
    }

    @Test
    void movesBothOfTheLastText() {
        Map<String, Act> two = new LinkedHashMap<>();
        two.put("remind me at 4 to start the roast", talk.set("remind me at 4 to start the roast"));
        two.put("and at 5 to set the table", talk.set("remind me at 5 to set the table"));
        talk.says("remind me at 4 to start the roast and at 5 to set the table", two);
        talk.tools().has("unrelated", "2026-11-25T08:00:00Z");
        talk.tools().calls();

        talk.says("both an hour later", new Act.MoveReminder(Talk.both(), "both an hour later"));

        assertThat(talk.tools().calls())
                .containsExactly("move start the roast 2026-11-21T17:00", "move set the table 2026-11-21T18:00");
    }

    @Test
    void cancelsByPlaceInTheListThatWasTold() {
        talk.tools().has("b", "2026-11-22T09:00:00Z");
        talk.tools().has("a", "2026-11-22T08:00:00Z");
        talk.tools().has("c", "2026-11-22T10:00:00Z");
        talk.says("what have i got", new Act.ListReminders(null, false, ""));

        talk.says("drop the second", new Act.CancelReminder(Talk.nth(2)));
        talk.says("and the third", new Act.CancelReminder(Talk.nth(3)));

        assertThat(talk.tools().calls()).containsExactly("cancel [b]", "cancel [c]");
    }

    @Test
    void asksBeforeAllGo() {
        talk.tools().has("run", "2026-11-22T06:00:00Z");
        talk.tools().has("stretch", "2026-11-22T18:00:00Z");

        assertThat(talk.says("delete all my reminders", new Act.CancelAllReminders()))
                .containsExactly("CancelAll?");
        assertThat(talk.tools().matters()).hasSize(2);
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).isEmpty();
        assertThat(talk.says("delete all", new Act.CancelAllReminders())).containsExactly("NO_SUCH_REMINDER matter=");
    }

    @Test
    void asksWhetherABareCancelMeansTheReminderOrAllMessages() {
        talk.asks("remind me at 8pm to call Ruthie");

        assertThat(talk.says("cancel", new Act.CancelReminder(Target.NONE))).containsExactly("ReminderOrMessages?");
        assertThat(talk.says("the reminder", choice("the reminder"))).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).isEmpty();
        assertThat(talk.isStopped()).isFalse();
    }

    @Test
    void stopsAllMessagesWhenThatIsMeant() {
        talk.asks("remind me at 8pm to call Ruthie");
        talk.says("cancel", new Act.CancelReminder(Target.NONE));

        assertThat(talk.says("all messages", choice("all messages"))).containsExactly("MessagesStopped");
        assertThat(talk.isStopped()).isTrue();
        assertThat(talk.tools().matters()).containsExactly("call Ruthie");
    }

    @Test
    void keepsItWhenABareCancelWasAMistake() {
        talk.asks("remind me at 3 to ring the club");
        talk.says("Cancel", new Act.CancelReminder(Target.NONE));

        assertThat(talk.says("Oh no, keep it.", new Act.No())).containsExactly("LEFT_ALONE");
        assertThat(talk.tools().matters()).containsExactly("ring the club");
    }

    @Test
    void takesABareCancelForNoWhileAMomentIsAskedFor() {
        talk.asks("remind me to call mum");

        assertThat(talk.says("cancel", new Act.CancelReminder(Target.NONE))).containsExactly("LEFT_ALONE");
    }

    @Test
    void undoesTheNewestDeedAndSaysThatAnUndoStays() {
        talk.asks("remind me to go to confession tomorrow 10am");

        assertThat(talk.says("undo", new Act.Undo())).containsExactly("TakenBack");
        assertThat(talk.tools().matters()).isEmpty();
        assertThat(talk.says("undo the undo", new Act.Undo())).containsExactly("NOTHING_TO_UNDO");
    }

    @Test
    void undoesBothOfOneText() {
        Map<String, Act> two = new LinkedHashMap<>();
        two.put("remind me at 4 to run", talk.set("remind me at 4 to run"));
        two.put("at 5 to rest", talk.set("remind me at 5 to rest"));
        talk.says("remind me at 4 to run and at 5 to rest", two);

        assertThat(talk.says("undo both", new Act.Undo())).containsExactly("TakenBack", "TakenBack");
        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void undoesNothingThatIsOldOrWasNeverDone() {
        assertThat(talk.says("undo", new Act.Undo())).containsExactly("NOTHING_TO_UNDO");

        talk.asks("remind me tomorrow at 9 to run");
        assertThat(talk.later(Duration.ofMinutes(12)).says("undo", new Act.Undo()))
                .containsExactly("Refused TOO_LATE");
        assertThat(talk.tools().matters()).containsExactly("run");
    }

    @Test
    void cancelsWhatWasRestored() {
        talk.asks("remind me tomorrow at 8 to call HR");
        talk.says("cancel the HR thing", new Act.CancelReminder(Talk.words("HR thing")));
        talk.says("kidding. undo", new Act.Undo());
        assertThat(talk.tools().matters()).containsExactly("call HR");

        talk.says("no really cancel it", new Act.CancelReminder(Target.IT));

        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void readsTheMatterAskedForOnly() {
        talk.tools().has("buy oat milk", "2026-11-22T08:00:00Z");
        talk.tools().has("call Ann", "2026-11-22T09:00:00Z");

        talk.says("when do i have to call ann?", new Act.ListReminders(null, false, "call ann"));

        assertThat(talk.rawParts().get(0))
                .isInstanceOfSatisfying(
                        Part.Happened.class,
                        told -> assertThat(told.outcome().toString()).contains("RemindersAnswer[1]"));
    }

    @Test
    void takesANumberThatIsNoMomentForNone() {
        talk.asks("remind me at 5 to call the tokyo office");
        talk.tools().calls();

        assertThat(talk.says("extension 4409", choice("extension 4409"))).containsExactly("NOTHING_ASKED");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void asksAgainAmongThoseThatAreLeft() {
        talk.tools().has("call the dentist", "2026-11-22T08:00:00Z");
        talk.tools().has("pay the dentist", "2026-11-22T15:00:00Z");
        talk.tools().has("thank the dentist", "2026-11-24T09:00:00Z");
        talk.says("cancel the dentist", new Act.CancelReminder(Talk.words("dentist")));

        var tomorrow = new DayRange(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22));
        var target = new Target("", false, null, tomorrow, null, false, false);
        assertThat(talk.says("tomorrow's", new Act.Choice(target, "tomorrow's")))
                .containsExactly("WhichOne?");
        assertThat(talk.says("the last one", new Act.Choice(Talk.nth(-1), "the last one")))
                .containsExactly("RemindersCancelled");
        assertThat(talk.tools().calls()).containsExactly("cancel [pay the dentist]");
    }

    @Test
    void neverMovesAReminderByAnAnswerItDoesNotUnderstand() {
        talk.asks("remind me tomorrow at 9 to call the dentist");
        talk.asks("remind me tomorrow at 10 to pay the dentist");
        talk.says("cancel the dentist", new Act.CancelReminder(Talk.words("dentist")));
        talk.tools().calls();

        assertThat(talk.says("at 3", choice("at 3"))).containsExactly("UNKNOWN", "WhichOne?");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void tellsTheOneOfAListThatIsAskedFor() {
        talk.tools().has("run", "2026-11-22T06:00:00Z");
        talk.tools().has("stretch", "2026-11-22T18:00:00Z");
        talk.says("list", new Act.ListReminders(null, false, ""));

        assertThat(talk.says("the second one?", new Act.Choice(Talk.nth(2), "")))
                .containsExactly("Reminders");
    }

    @Test
    void offersTheMomentsThatMayBeMeant() {
        List<String> said = talk.asks("remind me at 9 to take a bath");

        if (said.get(0).equals("WhichMoment?")) {
            var question = (Question.WhichMoment) ((Part.Asked) talk.rawParts().get(0)).question();
            talk.says("pm duh", choice("pm"));
            assertThat(question.options()).hasSizeGreaterThan(1);
        }
        assertThat(talk.tools().calls()).containsExactly("set take a bath 2026-11-21T21:00");
    }

    @Test
    void keepsPlacesWhileOneTextChangesBoth() {
        talk.asks("remind me at 3 to ring the bank and at 4 to ring the gym");
        Map<String, Act> changes = new LinkedHashMap<>();
        changes.put("cancel the first", new Act.CancelReminder(Talk.nth(1)));
        changes.put("push the second to 6", new Act.MoveReminder(Talk.nth(2), "push the second to 6"));
        talk.says("cancel the first and push the second to 6", changes);

        assertThat(talk.tools().calls()).contains("cancel [ring the bank]", "move ring the gym 2026-11-21T18:00");
    }

    @Test
    void takesNowForNoAnswer() {
        talk.asks("remind me to sand the door");

        assertThat(talk.says("now leave it", new Act.No())).containsExactly("LEFT_ALONE");
        assertThat(talk.tools().matters()).isEmpty();
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void takesAnotherTimeForYes() {
        Act act = talk.set("tomorrow 9am pump up the tyres");
        talk.says("tomorrow 9am pump up the tyres", act, Certainty.LIKELY);

        assertThat(talk.says("10:30 rather", choice("10:30 rather"))).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).containsExactly("set pump up the tyres 2026-11-22T10:30");
    }

    @Test
    void plansTheSameOnceMore() {
        talk.asks("remind me at 6 to feed the fish");

        talk.says("and again at 9pm", new Act.SetReminder(List.of(withoutMatter("remind me at 9pm"))));
        talk.says("also the snails, same time", talk.set("remind me of the snails"));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "set feed the fish 2026-11-21T18:00",
                        "set feed the fish 2026-11-21T21:00",
                        "set the snails 2026-11-21T21:00");
    }

    @Test
    void countsOnceMoreFromWhatWasPlanned() {
        talk.asks("remind me tomorrow at 6pm to feed the fish");

        talk.says("and again an hour later", new Act.SetReminder(List.of(withoutMatter("remind me"))));
        talk.says("the same for monday", new Act.SetReminder(List.of(withoutMatter("remind me on monday"))));
        talk.says("also the snails at 8", talk.set("remind me at 8 of the snails"));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "set feed the fish 2026-11-22T18:00",
                        "set feed the fish 2026-11-22T19:00",
                        "set feed the fish 2026-11-23T19:00",
                        "set the snails 2026-11-23T20:00");
    }

    @Test
    void plansAnHourAloneForTheDayOfWhatWasPlanned() {
        talk.asks("remind me on thursday at 8 in the morning to feed the fish");
        talk.says("and again at 7pm", new Act.SetReminder(List.of(withoutMatter("remind me at 7pm"))));
        talk.asks("remind me on friday at 8 in the morning to ring the mill");
        talk.says("and 8:20 that the flour is due", talk.set("remind me at 8:20 that the flour is due"));
        talk.says("and tonight at 9 the oats", talk.set("remind me tonight at 9 of the oats"));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "set feed the fish 2026-11-26T08:00",
                        "set feed the fish 2026-11-26T19:00",
                        "set ring the mill 2026-11-27T08:00",
                        "set the flour is due 2026-11-27T08:20",
                        "set the oats 2026-11-21T21:00");
    }

    @Test
    void plansSomethingElseBesideWhatWasPlanned() {
        talk.asks("remind me at 6 to feed the fish");
        talk.says("also the snails", talk.set("remind me of the snails"));
        talk.says("cancel it", new Act.CancelReminder(Target.IT));

        assertThat(talk.says("also the newts", talk.set("remind me of the newts")))
                .containsExactly("When?");
        assertThat(talk.tools().calls())
                .containsExactly(
                        "set feed the fish 2026-11-21T18:00", "set the snails 2026-11-21T18:00", "cancel [the snails]");
    }

    private Plan withoutMatter(String words) {
        Plan plan = talk.set(words).plans().get(0);
        return new Plan(plan.wish(), plan.byVoice(), null, plan.reading());
    }

    @Test
    void takesTheOnlyOneForIt() {
        talk.asks("remind me tomorrow at 8 to call the vet");

        assertThat(talk.says("scrap it the poor thing recovered", new Act.CancelReminder(Talk.words("poor recovered"))))
                .containsExactly("RemindersCancelled");
    }

    @Test
    void asksWhetherTheOnlyOneIsMeant() {
        talk.asks("remind me tomorrow at 8 to call the vet");

        assertThat(talk.says("scrap the walrus", new Act.CancelReminder(Talk.words("walrus"))))
                .containsExactly("NO_SUCH_REMINDER matter=walrus", "WhichOne?");
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("RemindersCancelled");
    }

    @Test
    void tellsWhatIsAfterAnHour() {
        talk.tools().has("buy oat milk", "2026-11-21T15:00:00Z");
        talk.tools().has("call Ann", "2026-11-21T18:00:00Z");

        talk.says("what do i have after 5", new Act.ListReminders(null, false, "", LocalTime.of(17, 0), null));

        assertThat(((Outcome.Reminders) ((Part.Happened) talk.rawParts().get(0)).outcome()).from())
                .isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }

    @Test
    void plansAnotherInTheSameHalfOfTheDay() {
        talk.asks("remind me tomorrow at 5am to catch the ferry");

        talk.says("another at 5:20", new Act.SetReminder(List.of(withoutMatter("remind me at 5:20"))));

        assertThat(talk.tools().calls()).last().isEqualTo("set catch the ferry 2026-11-22T05:20");
    }
}
