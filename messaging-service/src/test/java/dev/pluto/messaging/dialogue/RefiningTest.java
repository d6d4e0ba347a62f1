package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said right behind a reminder changes it, completes it or comes on top of it. */
class RefiningTest {

    private final Talk talk = new Talk();

    private List<String> adds(String words) {
        return talk.says(words, Talk.talk(Topic.UNKNOWN), Certainty.UNSURE);
    }

    @Test
    void putsAnotherMatterInThePlaceOfTheOld() {
        talk.asks("remind me to ring Petra about the roof at 5pm");

        assertThat(adds("make it Boris")).containsExactly("ReminderSet");

        assertThat(talk.tools().matters()).containsExactly("ring Boris about the roof");
    }

    @Test
    void swapsWhatIsSaidToBeWrong() {
        talk.asks("remind me to give the rabbit its drops at 5pm");

        adds("not the rabbit, the hamster");

        assertThat(talk.tools().matters()).containsExactly("give the hamster its drops");
    }

    @Test
    void takesBackOldAndNewTogether() {
        talk.asks("remind me to ring Petra at 5pm");
        adds("I meant Boris");

        assertThat(talk.says("undo", new Act.Undo())).containsExactly("TakenBack", "TakenBack");

        assertThat(talk.tools().matters()).containsExactly("ring Petra");
    }

    @Test
    void joinsWhatComesOnTop() {
        talk.asks("remind me to buy stamps at 5pm");

        adds("and envelopes");
        adds("and weigh the parcel");

        assertThat(talk.tools().matters()).containsExactly("buy stamps and envelopes and weigh the parcel");
    }

    @Test
    void keepsItsHandsOffApologiesAndTalk() {
        talk.asks("remind me to buy stamps at 5pm");

        adds("sorry for shouting");
        adds("oh no my mistake");
        adds("she's not the postmistress anymore");
        adds("and what about you");

        assertThat(talk.tools().matters()).containsExactly("buy stamps");
    }

    @Test
    void callsInsteadOfWriting() {
        talk.asks("remind me to buy stamps at 5pm");
        talk.tools().calls();

        adds("by phone please");

        assertThat(talk.tools().calls()).containsExactly("cancel [buy stamps]", "set buy stamps 2026-11-21T17:00");
        assertThat(talk.tools().matters()).containsExactly("buy stamps");
    }

    @Test
    void comesOnAnotherDayToo() {
        talk.asks("remind me on tuesday at 5pm to swim");
        talk.tools().calls();

        adds("and thursday");
        adds("the day after as well");
        adds("and next thursday too");

        assertThat(talk.tools().matters()).containsExactly("swim", "swim", "swim", "swim");
    }

    @Test
    void doesNotSetTheSameOnceMore() {
        talk.asks("remind me on tuesday at 5pm to swim");
        talk.tools().calls();

        adds("and tuesday too");

        assertThat(talk.tools().calls()).containsExactly("set swim 2026-12-01T17:00");
    }

    @Test
    void takesBackTheOneTooMany() {
        talk.asks("remind me on tuesday at 5pm to swim");
        adds("and thursday");

        assertThat(adds("no just tuesday")).containsExactly("TakenBack");
    }

    @Test
    void boundsWhatRepeats() {
        talk.asks("remind me every monday at 8am to swim");
        talk.tools().calls();

        adds("only until christmas");

        assertThat(talk.tools().calls())
                .containsExactly("move swim 2026-11-23T08:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20261225");
    }

    @Test
    void countsMinutesFromTheHourThatIsPlanned() {
        talk.asks("remind me at 7pm to swim");
        talk.tools().calls();

        adds("make it ten past");

        assertThat(talk.tools().calls()).containsExactly("move swim 2026-11-21T19:10");
    }

    @Test
    void claimsNoMoveToWhereItIs() {
        talk.asks("remind me tomorrow at 7pm to swim");

        assertThat(talk.says("tomorrow", new Act.MoveReminder(Target.IT, "tomorrow")))
                .containsExactly("Reminders");
    }

    @Test
    void doesItWithTheOtherOne() {
        talk.asks("remind me tomorrow at 7pm to swim");
        talk.asks("remind me tomorrow at 8pm to stretch");
        talk.says("cancel swimming", new Act.CancelReminder(Talk.words("swim")));

        adds("wrong one, the other");

        assertThat(talk.tools().matters()).containsExactly("swim");
    }

    @Test
    void asksAboutTheMatterThatIsSaidBetter() {
        talk.asks("remind me about the thing");

        assertThat(adds("the school fair")).containsExactly("When?");
        talk.says("at 7pm", new Act.Choice(Target.NONE, "at 7pm"));

        assertThat(talk.tools().matters()).containsExactly("the school fair");
    }

    @Test
    void leavesWhatWasOnlyOffered() {
        Act.SetReminder set = talk.set("remind me every 2 days at 9am to water the ferns");
        talk.says("the ferns want water every 2 days at 9am", set, Certainty.UNSURE);

        assertThat(talk.says("stop the ferns thing", new Act.CancelReminder(Talk.words("ferns"))))
                .containsExactly("LEFT_ALONE");
    }

    @Test
    void takesAnotherHourForYes() {
        Act.SetReminder set = talk.set("remind me every 2 days at 9am to water the ferns");
        talk.says("the ferns want water every 2 days at 9am", set, Certainty.UNSURE);
        talk.tools().calls();

        talk.says("at 8", new Act.Choice(Target.NONE, "at 8"));

        assertThat(talk.tools().calls()).allMatch(call -> call.contains("T08:00 FREQ=DAILY;INTERVAL=2"));
    }

    @Test
    void takesALateYesForNothing() {
        talk.asks("remind me tomorrow at 7pm to swim");
        talk.says("cancel all my reminders", new Act.CancelAllReminders());
        talk.asks("remind me tomorrow at 8pm to stretch");

        talk.says("yes", new Act.Yes());

        assertThat(talk.tools().matters()).containsExactlyInAnyOrder("swim", "stretch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring Olwen | ah no, that's wrong, it's Bronwen I'm ringing | ring Bronwen",
                "collect Ivo | sorry its Ada im collecting | collect Ada",
                "phone the garage | that's not right, it's the tyre place i'm calling | phone the tyre place",
                "meet Olwen at the pool | I'm meeting Bronwen, not Olwen | meet Bronwen at the pool",
                "text Olwen | it's not Olwen, it's Bronwen | text Bronwen",
                "email Olwen | oops wrong name, it's Bronwen | email Bronwen",
                "text Sion | sorry, spelt Sian | text Sian",
                "text Olwen | it's Bronwen I'm texting not Olwen | text Bronwen",
                "text Olwen | Forgive me, I meant Bronwen rather than Olwen. | text Bronwen",
                "text Olwen | sorry that should've been Bronwen | text Bronwen",
                "take Ivo to drums | Actually it's Ada who needs taking | take Ada to drums",
                "take Ivo to drums | can you change Ivo to Ada | take Ada to drums",
                "take Ivo to drums | swap drums for the cello | take Ivo to the cello"
            })
    void putsInItsPlaceWhatIsMeant(String matter, String words, String meant) {
        var talk = new Talk();
        talk.hears("remind me at 4pm to " + matter);
        talk.hears(words);

        assertThat(talk.tools().matters()).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's the flu I'm getting",
                "it's not raining, it's snowing",
                "i'm meeting Bob, not fussed when",
                "sorry wrong number"
            })
    void leavesWhatIsPlannedToOtherNews(String words) {
        var talk = new Talk();
        talk.hears("remind me at 4pm to ring Olwen");
        talk.hears(words);

        assertThat(talk.tools().matters()).containsExactly("ring Olwen");
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("NAME"));
    }
}
