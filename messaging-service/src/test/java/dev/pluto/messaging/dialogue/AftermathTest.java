package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said soon after a danger, grief or blame goes on from it. */
class AftermathTest {

    private static final Act UNREAD = Talk.talk(Topic.UNKNOWN);

    private final Talk talk = new Talk();

    private void endangered() {
        assertThat(talk.says("my uncle is not breathing", new Act.Danger())).containsExactly("DANGER number=112");
    }

    @Test
    void staysInDangerForTenMinutes() {
        endangered();

        assertThat(talk.says("maybe fifty of them", new Act.Choice(Target.NONE, "")))
                .containsExactly("DANGER number=112");
        assertThat(talk.says("he does not wake up", new Act.TellFact("he does not wake up")))
                .containsExactly("DANGER number=112");
        assertThat(talk.says("at 5 he took them", talk.set("at 5 he took them")))
                .containsExactly("DANGER number=112");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void leavesTheDangerAfterTenMinutes() {
        endangered();

        assertThat(talk.later(Duration.ofMinutes(11)).says("maybe fifty", UNREAD))
                .containsExactly("UNKNOWN words=maybe fifty");
    }

    @Test
    void doesWhatIsPlainlySomethingElse() {
        endangered();

        assertThat(talk.asks("remind me at 18:00 to call the ward")).containsExactly("ReminderSet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phew he is ok now", "false alarm", "he's fine, was only a joke", "ya está bien"})
    void isRelievedAndLeavesTheDanger(String words) {
        endangered();

        assertThat(talk.says(words, UNREAD)).containsExactly("RELIEF number=112");
        assertThat(talk.says("maybe fifty", UNREAD)).containsExactly("UNKNOWN words=maybe fifty");
    }

    @Test
    void keepsTheDangerWhileHelpIsComing() {
        endangered();

        assertThat(talk.says("the ambulance is coming", UNREAD)).containsExactly("RELIEF number=112");
        assertThat(talk.says("he is getting worse", UNREAD)).containsExactly("DANGER number=112");
    }

    @ParameterizedTest
    @ValueSource(strings = {"he is not ok", "thanks but nobody would care", "it's getting worse, thanks"})
    void isNotRelievedByWordsOfReliefThatAreDenied(String words) {
        endangered();

        assertThat(talk.says(words, Talk.talk(Topic.THANKS))).containsExactly("DANGER number=112");
    }

    @Test
    void takesHelpThatIsThereForNoNewDanger() {
        talk.hears("my grandad is unconscious");

        assertThat(talk.hears("the paramedics are here")).containsExactly("RELIEF number=112");
        assertThat(talk.hears("he has stopped breathing")).containsExactly("DANGER number=112");
    }

    @Test
    void leavesTheDangerBehindWhenItIsOver() {
        talk.hears("my grandad is unconscious");

        assertThat(talk.hears("he is stable now. remind me tomorrow at 10 to bring his slippers to room 7"))
                .containsExactly("ReminderSet");
        assertThat(talk.hears("which room was it")).containsExactly("Reminders");
        assertThat(talk.hears("maybe fifty")).doesNotContain("DANGER number=112");
    }

    @Test
    void leavesTheDangerBehindInSpanish() {
        talk.hears("mi abuelo está inconsciente");

        assertThat(talk.hears("llegaron los médicos, todo bien")).containsExactly("RELIEF number=112");
        assertThat(talk.hears("acordame mañana a las 10 de llamar al seguro")).containsExactly("ReminderSet");
    }

    @Test
    void staysWithWhoIsInDangerFromThemselves() {
        talk.hears("i want to kill myself");

        assertThat(talk.hears("remind me tomorrow at 9 to water the plants")).containsExactly("ReminderSet");
        assertThat(talk.hears("where did i put the tablets again"))
                .first()
                .asString()
                .startsWith("DANGER");
    }

    @Test
    void fearsNoHygienist() {
        assertThat(talk.hears("the hygienist is gonna kill me")).doesNotContain("DANGER number=112");
        assertThat(talk.hears("my ex is gonna kill me")).containsExactly("DANGER number=112");
    }

    @Test
    void asksNothingAgainAfterADanger() {
        talk.says("remind me to water the ferns", talk.set("remind me to water the ferns"));
        endangered();

        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @Test
    void goesOnFromGriefAndFromBlame() {
        talk.says("my gran died", Talk.talk(Topic.GRIEF));
        assertThat(talk.says("she was everything to me", UNREAD)).containsExactly("GRIEF");

        talk.says("you never woke me", Talk.talk(Topic.COMPLAINT));
        assertThat(talk.says("i waited a year for that", UNREAD)).containsExactly("COMPLAINT");
        assertThat(talk.says("what do you mean?", UNREAD)).containsExactly("UNKNOWN words=what do you mean?");
        talk.says("is mum home", new Act.ListReminders(null, false, ""));
        assertThat(talk.says("i waited a year for that", UNREAD, Certainty.UNSURE))
                .containsExactly("UNKNOWN words=i waited a year for that");
    }

    @Test
    void feelsWithThoseOfWhomIllIsTold() {
        String words = "my nephew is in the hospital";

        assertThat(talk.says(words, new Act.TellFact(words))).startsWith("GRIEF");
    }

    @Test
    void hearsOutWhoGrievesAndNotesDownWhatLasts() {
        talk.says("my cat died", Talk.talk(Topic.GRIEF));

        assertThat(talk.says("she was nineteen", new Act.TellFact("she was nineteen")))
                .containsExactly("GRIEF");
        assertThat(talk.tools().calls()).isEmpty();
        talk.says("my other cat is called Pip", new Act.TellFact("my other cat is called Pip"));
        assertThat(talk.tools().calls()).isNotEmpty();
    }
}
