package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.AskProfile.Aspect;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.model.RecalledMemory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsAndSettingsTest {

    private final Talk talk = new Talk();

    private static RecalledMemory memory(String content) {
        return new RecalledMemory(
                UUID.randomUUID(), "utterance", content, null, null, Instant.parse("2026-11-20T12:00:00Z"), 0.3);
    }

    @Test
    void claimsOnlyWhatMemoryKept() {
        talk.tools().tells("Your car is red.");
        assertThat(talk.says("my car is red", new Act.TellFact("my car is red")))
                .containsExactly("Remembered");

        talk.tools().tells();
        assertThat(talk.says("what a day", new Act.TellFact("what a day"))).containsExactly("SMALL_TALK");
        assertThat(talk.says("no, the other", new Act.CorrectFact("no, the other")))
                .containsExactly("UNKNOWN");
    }

    @Test
    void tellsMemoryOnceOfSentencesThatGoOnFromEachOther() {
        talk.tools().tells("Your sister is called Anna.", "Anna works at the zoo.");
        Map<String, Act> two = new LinkedHashMap<>();
        two.put("my sister is called Anna", new Act.TellFact("my sister is called Anna"));
        two.put("she works at the zoo", new Act.TellFact("she works at the zoo"));

        assertThat(talk.says("my sister is called Anna. she works at the zoo", two))
                .containsExactly("Remembered");
        assertThat(talk.tools().calls()).containsExactly("remember my sister is called Anna. she works at the zoo");
    }

    @Test
    void namesTheFirstFactsOfATextByTheTextItself() {
        talk.tools().tells("Your car is red.");
        talk.says("my car is red", new Act.TellFact("my car is red"));

        assertThat(talk.tools().deeds())
                .containsExactly(talk.dialogue().deeds().get(0).messageId());
    }

    @Test
    void correctsAFactOrMovesAReminderByWhatWasDoneLast() {
        talk.tools().tells("The gate code is 5512.");
        talk.says("the gate code is 5521", new Act.TellFact("the gate code is 5521"));
        assertThat(talk.says("sorry, 5512", new Act.Choice(Target.NONE, "sorry, 5512")))
                .containsExactly("Remembered");

        talk.asks("remind me at 5 to go");
        assertThat(talk.says("no, at 8pm", new Act.CorrectFact("no, at 8pm"))).containsExactly("ReminderMoved");
    }

    @Test
    void offersTheZoneOfAPlaceThePersonMovedTo() {
        talk.tools().tells("You live in Tokyo.");
        assertThat(talk.says("i just moved to Tokyo", new Act.TellFact("i just moved to Tokyo")))
                .containsExactly("Remembered", "NewZone?");
        assertThat(talk.says("yes please", new Act.Yes())).containsExactly("ProfileChanged");
        assertThat(talk.tools().calls()).last().isEqualTo("ZONE Asia/Tokyo");
    }

    @Test
    void offersNoZoneOfThePlacesWithTheSameClock() {
        talk.tools().tells("You live in Paris with your sister.");
        assertThat(talk.says("i live in Paris with my sister", new Act.TellFact("")))
                .containsExactly("Remembered");
    }

    @Test
    void answersFromFactsThenRemindersThenQuotes() {
        talk.tools().knows("where do i live?", "You live in York.", 0.95);
        assertThat(talk.says("where do i live?", new Act.AskFact("where do i live?")))
                .containsExactly("FactAnswered");

        talk.tools().has("dentist appointment", "2026-11-25T08:00:00Z");
        assertThat(talk.says("when is my dentist appointment?", new Act.AskFact("")))
                .containsExactly("Reminders");

        talk.tools().remembers(memory("the blue door code is 4711"), memory("where is the blue door?"));
        assertThat(talk.says("what's the blue door code?", new Act.AskFact("")))
                .containsExactly("QUOTE day=on Friday 20 November at 13:00 quote=the blue door code is 4711");

        assertThat(talk.says("who is Rex?", new Act.AskFact(""))).containsExactly("NOT_KNOWN");
    }

    @Test
    void saysThatAnAnswerIsTooPrivateToBeSaidAloud() {
        talk.tools().keepsBack("what is my diagnosis?");

        assertThat(talk.says("what is my diagnosis?", new Act.AskFact(""))).containsExactly("FactAnswered");
    }

    @Test
    void quotesNothingThatIsNotAboutWhatWasAsked() {
        talk.tools().remembers(memory("Tom lives in Rome"), memory("remind me to call Anna"), memory("I like tea"));

        assertThat(talk.says("where does Anna live?", new Act.AskFact(""))).containsExactly("NOT_KNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whats my mates tax code | my tax code is 1257L",
                "does Alf keep chickens | my neighbour Alf keeps bees",
                "does Gwen speak german | does Gwen speak french",
                "who is captain of the club now | i used to be captain of the club",
                "what is Cleo's jab | dont let me forget the reminder about Cleo's jab",
            })
    void quotesNothingOfAnotherPossessorTimeOrQuestion(String asked, String told) {
        talk.tools().remembers(memory(told));

        assertThat(talk.says(asked, new Act.AskFact(""))).containsExactly("NOT_KNOWN");
    }

    @Test
    void goesOnFromTheQuestionBefore() {
        talk.tools().knows("where does my sister live?", "Your sister lives in Bonn.", 0.9);
        talk.says("where does my sister live?", new Act.AskFact(""));
        talk.says("and my brother?", new Act.AskFact(""));
        talk.says("and mum?", new Act.AskFact(""));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "answer where does my sister live?",
                        "answer and my brother? after where does my sister live?",
                        "answer and mum? after where does my sister live?");
    }

    @Test
    void asksWhichFactShallBeForgotten() {
        talk.tools().canForget("forget where anna lives", "Anna lives in Rome.", "Anna lived in Bonn.");
        talk.tools().canForget("Anna lived in Bonn.", "Anna lived in Bonn.");

        assertThat(talk.says("forget where anna lives", new Act.ForgetFact(""))).containsExactly("WhichOne?");
        assertThat(talk.says("bonn", new Act.Choice(Target.NONE, "bonn"))).containsExactly("Forgotten");
        assertThat(talk.tools().calls()).last().isEqualTo("forget Anna lived in Bonn.");
    }

    @Test
    void asksBeforeItForgetsWhatItIsNotSureOf() {
        assertThat(talk.says("leave it out", new Act.ForgetFact("leave it out"), Certainty.LIKELY))
                .containsExactly("ShallI?");
        assertThat(talk.says("no", new Act.No())).containsExactly("LEFT_ALONE");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void tellsWhatTheProfileKnows() {
        assertThat(talk.says("which number do you have of me", new Act.AskProfile(Aspect.NUMBER)))
                .containsExactly("OWN_NUMBER number=+4915112345678");
        assertThat(talk.says("what's my name", new Act.AskProfile(Aspect.NAME))).containsExactly("OWN_NAME name=");

        talk.says("call me Sam", new Act.SetName("Sam"));
        assertThat(talk.says("what's my name", new Act.AskProfile(Aspect.NAME))).containsExactly("OWN_NAME name=Sam");
    }

    @Test
    void changesSettingsAndAsksForWhatItDidNotUnderstand() {
        talk.says("be formal", new Act.SetStyle(Map.of("formality_level", "formal")), Certainty.LIKELY);
        talk.says("no digest", new Act.SetPreference(Map.of("morning_digest_enabled", false)));
        talk.says("speak spanish", new Act.SetLanguage(new Locale("es")));
        talk.says("set my zone to Tokyo", new Act.SetZone(ZoneId.of("Asia/Tokyo"), "Tokyo"));

        assertThat(talk.tools().calls())
                .containsExactly(
                        "style {formality_level=formal}",
                        "preferences {morning_digest_enabled=false}",
                        "LANGUAGE es-GB",
                        "ZONE Asia/Tokyo");
        assertThat(talk.says("change my name", new Act.SetName(null))).containsExactly("WHICH_VALUE aspect=name");
    }

    @Test
    void keepsLists() {
        talk.says("add milk and eggs", new Act.AddToList("shopping", List.of("milk", "eggs")), Certainty.LIKELY);
        talk.says("got the eggs", new Act.RemoveFromList("shopping", List.of("eggs")));
        assertThat(talk.says("empty it", new Act.RemoveFromList("shopping", List.of()), Certainty.LIKELY))
                .containsExactly("ShallI?");
        talk.says("yes", new Act.Yes());

        assertThat(talk.tools().calls())
                .containsExactly("ADD [milk, eggs] shopping", "REMOVE [eggs] shopping", "CLEAR [] shopping");
    }

    @Test
    void goesOnWithTheListSpokenOfLast() {
        talk.says("add it", new Act.AddToList("", List.of("milk")));
        talk.says("show packing", new Act.ShowList("packing"));
        talk.says("and socks", new Act.AddToList("", List.of("socks")));

        assertThat(talk.tools().calls()).containsExactly("ADD [milk] shopping", "ADD [socks] packing");
    }

    @Test
    void movesFromTheListSpokenOfLastToAnother() {
        talk.says("add a torch to packing", new Act.AddToList("packing", List.of("torch")));
        talk.says("move it to the shopping list", new Act.MoveToList("shopping", List.of("torch")));

        assertThat(talk.tools().calls())
                .containsExactly("ADD [torch] packing", "REMOVE [torch] packing", "ADD [torch] shopping");
        assertThat(talk.says("add the usual", new Act.AddToList("", List.of())))
                .containsExactly("WHICH_VALUE aspect=list");
    }

    @Test
    void saysWhatHoursAndPausesItCannotKeep() {
        assertThat(talk.says("no texts after 9", new Act.SetPreference(Map.of())))
                .containsExactly("QUIET_HOURS");
        assertThat(talk.says("pause it all for a week", new Act.SetPreference(Map.of())))
                .containsExactly("QUIET_HOURS");
        assertThat(talk.says("change that setting", new Act.SetPreference(Map.of())))
                .containsExactly("WHICH_VALUE aspect=");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void tellsTheTimeOfAnotherPlaceAndHowLongUntilADay() {
        assertThat(talk.says("what time is it", clock(Act.AskClock.Asks.TIME, null)))
                .containsExactly("TIME time=13:01");
        assertThat(talk.says("in tokyo", clock(Act.AskClock.Asks.TIME, ZoneId.of("Asia/Tokyo"))))
                .containsExactly("TIME place=Tokyo time=21:02");
        assertThat(talk.says("which day is it", clock(Act.AskClock.Asks.DATE, null)))
                .containsExactly("DATE day=Saturday 21 November");
    }

    private static Act.AskClock clock(Act.AskClock.Asks asks, @Nullable ZoneId zone) {
        return new Act.AskClock(asks, null, zone);
    }

    @Test
    void answersDangerAloneAndDoesNothingElse() {
        Map<String, Act> breath = new LinkedHashMap<>();
        breath.put("remind me at 5 to call mum", talk.set("remind me at 5 to call mum"));
        breath.put("my dad is not breathing", new Act.Danger());

        assertThat(talk.firstContact().saysAll(breath)).containsExactly("DANGER number=112");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void neverKeepsASecret() {
        assertThat(talk.says("my pin is 1234", new Act.Secret(false))).containsExactly("SECRET");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void introducesItselfFirstAndGreetsOnce() {
        assertThat(talk.firstContact().says("hi", Talk.talk(Topic.GREETING))).containsExactly("INTRODUCTION");
        assertThat(talk.says("hi", Talk.talk(Topic.GREETING))).containsExactly("GREETING words=hi");
        assertThat(new Talk().firstContact().says("thanks", Talk.talk(Topic.THANKS)))
                .containsExactly("INTRODUCTION", "THANKS");
    }

    @Test
    void stopsInOtherWordsThanStop() {
        assertThat(talk.says("please stop texting me", new Act.StopMessages())).containsExactly("MessagesStopped");
        assertThat(talk.isStopped()).isTrue();
        Talk unsure = new Talk();
        assertThat(unsure.says("enough of this", new Act.StopMessages(), Certainty.LIKELY))
                .containsExactly("ShallI?");
        assertThat(unsure.isStopped()).isFalse();
    }

    @Test
    void answersWishesAboutDataAndOtherLanguagesWithWordsAlone() {
        assertThat(talk.says("delete my data", new Act.DataWish(Act.DataWish.Wish.DELETE)))
                .containsExactly("DATA_DELETE");
        assertThat(talk.says("kannst du deutsch", new Act.OtherLanguage(Locale.GERMAN)))
                .containsExactly("OTHER_LANGUAGE language=de");
        assertThat(talk.says("yes", new Act.Yes())).containsExactly("NOTHING_ASKED");
    }
}
