package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.model.RecalledMemory;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondOpinionTest {

    private final Talk talk = new Talk();

    private static RecalledMemory memory(String content) {
        return new RecalledMemory(
                UUID.randomUUID(), "utterance", content, null, null, Instant.parse("2026-11-20T12:00:00Z"), 0.3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"BEYOND", "HELP", "UNKNOWN", "SMALL_TALK", "COMPLAINT"})
    void tellsWhatMemorySurelyKnows(Topic read) {
        talk.tools().knows("who looks after our rabbits?", "Ines looks after your rabbits.", 0.9);

        assertThat(talk.says("who looks after our rabbits?", Talk.talk(read))).containsExactly("FactAnswered");
    }

    @Test
    void goesOnAsReadWhereMemoryIsNotSure() {
        talk.tools().knows("who won the derby?", "Ines won a raffle.", 0.5);

        assertThat(talk.says("who won the derby?", Talk.talk(Topic.BEYOND)).get(0))
                .startsWith("BEYOND");
    }

    @Test
    void looksAmongRemindersFirst() {
        talk.tools().has("water the fern", "2026-11-22T09:00:00Z");
        talk.tools().knows("where is my fern", "Your fern is in the hall.", 0.9);
        talk.tools().knows("where is my spade", "Your spade is in the shed.", 0.9);

        assertThat(talk.says("where is my fern", new Act.ListReminders(null, false, "fern")))
                .containsExactly("Reminders");
        assertThat(talk.says("where is my spade", new Act.ListReminders(null, false, "spade")))
                .containsExactly("FactAnswered");
    }

    @Test
    void keepsStatementsThatWereReadAsTalk() {
        talk.tools().tells("Your canoe is green.");

        assertThat(talk.says("my canoe is green", Talk.talk(Topic.BEYOND))).containsExactly("Remembered");
    }

    @ParameterizedTest
    @CsvSource({
        "book me a canoe, BEYOND",
        "i want a green canoe, BEYOND",
        "thanks a lot, THANKS",
        "my cat died, GRIEF",
        "what a day it was, SMALL_TALK"
    })
    void neverOffersWishesThanksAndGrief(String words, Topic read) {
        talk.tools().tells("You want a canoe.");

        assertThat(talk.says(words, Talk.talk(read), Certainty.LIKELY)).doesNotContain("Remembered");
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("remember"));
    }

    @Test
    void putsRightWhatWasToldWhateverItWasReadAs() {
        talk.tools().tells("Your dentist is Dr Howe.");
        talk.says("my dentist is dr howe", new Act.TellFact("my dentist is dr howe"));

        talk.tools().tells("Your dentist is Dr Rowe.");
        assertThat(talk.says("*Rowe", Talk.talk(Topic.UNKNOWN), Certainty.UNSURE))
                .containsExactly("Remembered");
        assertThat(talk.says("its spelt Roe", new Act.SetName("Roe"))).containsExactly("Remembered");
    }

    @Test
    void offersOfAClockDoNotSwallowCorrections() {
        talk.tools().tells("You live in Tokyo.");
        assertThat(talk.says("i live in tokyo", new Act.TellFact("i live in tokyo")))
                .contains("NewZone?");

        talk.tools().tells("You live in Paris.");
        assertThat(talk.says("sorry, i meant paris not there", new Act.Choice(Target.NONE, "paris")))
                .contains("Remembered");
    }

    @Test
    void forgetsTheOneThingThatIsMeant() {
        talk.tools().canForget("forget the locker", "Your locker is 12.");

        assertThat(talk.says("forget the locker", new Act.ForgetFact("forget the locker"), Certainty.LIKELY))
                .containsExactly("Forgotten");
    }

    @Test
    void forgetsWhatIsForAnAlarmAndIsNone() {
        String wish = "forget my passphrase for the alarm people";
        talk.tools().canForget(wish, "Your passphrase for the alarm people is otter.");

        assertThat(talk.says(wish, new Act.CancelReminder(Target.NONE))).containsExactly("Forgotten");
        assertThat(talk.says("forget my alarm for the people", new Act.CancelReminder(Target.NONE)))
                .doesNotContain("Forgotten");
    }

    @Test
    void asksBeforeAllIsForgotten() {
        talk.tools().canForget("forget everything i told you", "all of it");

        assertThat(talk.says("forget everything i told you", new Act.DataWish(Act.DataWish.Wish.DELETE)))
                .containsExactly("ShallI?");
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("Forgotten");
    }

    @Test
    void quotesNothingAfterSomethingWasForgotten() {
        talk.tools().canForget("forget the locker", "Your locker is 12.");
        talk.says("forget the locker", new Act.ForgetFact("forget the locker"));
        talk.tools().remembers(memory("my locker is 12"));

        assertThat(talk.says("what is my locker", new Act.AskFact("what is my locker")))
                .containsExactly("NOT_KNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"im shattered", "well im done in", "my feet ache", "estoy rendida"})
    void answersHowSomebodyIsAsTalkAlsoBehindAQuestion(String tired) {
        talk.tools().canForget("forget the locker", "Your locker is 12.");
        talk.says("forget the locker", new Act.ForgetFact("forget the locker"));
        talk.says("when is the fair", new Act.AskFact("when is the fair"));
        talk.tools().calls();

        assertThat(talk.says(tired, new Act.Talk(Topic.SMALL_TALK)).get(0)).startsWith("SMALL_TALK");
        assertThat(talk.tools().calls()).noneMatch(call -> call.contains("after when is the fair"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"im shattered", "i'm so tired today", "im starving", "im worn out"})
    void keepsNotHowTiredSomebodyIs(String tired) {
        talk.says("when is the fair", new Act.AskFact("when is the fair"));
        talk.tools().calls();
        talk.says(tired, new Act.Talk(Topic.SMALL_TALK));

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("remember"));
    }

    @Test
    void keepsWhatIsSoOfSomebodyBehindAQuestion() {
        talk.says("when is the fair", new Act.AskFact("when is the fair"));
        talk.tools().calls();
        talk.says("im coeliac", new Act.Talk(Topic.SMALL_TALK));

        assertThat(talk.tools().calls()).contains("remember im coeliac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"and the market?", "n the market", "the market?"})
    void goesOnFromAQuestionWithHalfOfOne(String half) {
        talk.says("when is the fair", new Act.AskFact("when is the fair"));
        talk.tools().calls();

        talk.says(half, new Act.Talk(Topic.SMALL_TALK));
        assertThat(talk.tools().calls()).contains("answer " + half + " after when is the fair");
    }

    @ParameterizedTest
    @CsvSource({
        "what colour is my canoe, my niece's canoe has the colour red, NOT_KNOWN",
        "where does my niece work, my niece's friend does work at a mill, NOT_KNOWN",
        "what colour is my canoe, my old canoe has the colour red, QUOTE"
    })
    void quotesOnlyWhatIsOfTheSameOwner(String question, String said, String expected) {
        talk.tools().remembers(memory(said));

        assertThat(talk.says(question, new Act.AskFact(question)).get(0)).startsWith(expected);
    }

    @Test
    void takesBackOnlyWhatIsSurelyMeant() {
        talk.tools().tells("Your canoe is green.");
        talk.says("my canoe is green", new Act.TellFact("my canoe is green"));
        talk.tools().tells();

        assertThat(talk.says("that second series was not needed at all", new Act.Undo(), Certainty.LIKELY))
                .doesNotContain("TakenBack");
        assertThat(talk.says("undo", new Act.Undo())).containsExactly("TakenBack");
    }

    @Test
    void keepsWhatAnswersAnOpenQuestion() {
        talk.says("what's my shoe size", new Act.AskFact("what's my shoe size"));
        talk.tools().tells("Your shoe size is a 7.");

        assertThat(talk.says("it's a 7", Talk.talk(Topic.UNKNOWN), Certainty.LIKELY))
                .containsExactly("Remembered");
        assertThat(talk.tools().calls()).contains("remember my shoe size is a 7");
    }

    @Test
    void keepsNoTalkAsTheAnswerToAQuestion() {
        talk.says("what's my shoe size", new Act.AskFact("what's my shoe size"));
        talk.says("it's raining", Talk.talk(Topic.SMALL_TALK));

        assertThat(talk.tools().calls()).doesNotContain("remember my shoe size is raining");
    }

    @Test
    void asksMemoryForTheDayOfAThingAndTheCalendarForTheDay() {
        talk.tools().knows("what day is choir", "Choir is on Tuesdays.", 0.9);
        talk.tools().knows("what day is it", "Choir is on Tuesdays.", 0.9);
        var weekday = new Act.AskClock(Act.AskClock.Asks.WEEKDAY, null, null);

        assertThat(talk.says("what day is choir", weekday)).containsExactly("FactAnswered");
        assertThat(talk.says("what day is it", weekday)).doesNotContain("FactAnswered");
    }

    @Test
    void asksMemoryForAMatterThatIsOnlyNamed() {
        talk.tools().knows("car park code pls", "The car park code is C2580X.", 0.9);

        assertThat(talk.says("car park code pls", Talk.talk(Topic.BEYOND))).containsExactly("FactAnswered");
        assertThat(talk.says("lovely stuff", Talk.talk(Topic.BEYOND)).get(0)).startsWith("BEYOND");
    }

    @Test
    void tellsMemoryWhatMovedWhereNoReminderDid() {
        Act move = new Act.MoveReminder(new Target("choir", false, null, null, null, false, false), "to wednesdays");
        talk.tools().knows("when is choir", "Choir is on Tuesdays.", 0.9);
        talk.says("when is choir", new Act.AskFact("when is choir"));
        talk.tools().tells("Choir is on Wednesdays.");

        assertThat(talk.says("choir moved to wednesdays", move)).containsExactly("Remembered");
    }
}
