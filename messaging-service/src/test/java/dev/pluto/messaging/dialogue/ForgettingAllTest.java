package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.DialogueJson;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgettingAllTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forget everything about my ex | my ex",
                "delete all you know about Tom | Tom",
                "please wipe whatever I told you about my divorce | my divorce",
                "erase Sarah from your memory | Sarah"
            })
    void asksOnceWithTheCountAndForgetsForGood(String wish, String subject) {
        talk.tools().knowsThings(subject, 4);

        assertThat(talk.hears(wish)).containsExactly("ForgetAll?");
        assertThat(talk.tools().calls()).isEmpty();
        assertThat(talk.hears("yes")).containsExactly("SubjectForgotten");
        assertThat(talk.tools().calls()).containsExactly("forget all about " + subject);
        assertThat(talk.hears(wish)).containsExactly("Refused NOTHING_KNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olvida todo lo de mi ex",
                "borra todo lo que sabes de mi ex",
                "por favor elimina todo sobre mi ex"
            })
    void understandsSpanish(String wish) {
        Talk spanish = new Talk("es-ES");
        spanish.tools().knowsThings("mi ex", 2);

        assertThat(spanish.hears(wish)).containsExactly("ForgetAll?");
        assertThat(spanish.hears("sí")).containsExactly("SubjectForgotten");
        assertThat(spanish.tools().calls()).containsExactly("forget all about mi ex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no, don't", "never mind", "forget it"})
    void leavesAllWhereThePersonDoesNotWant(String no) {
        talk.tools().knowsThings("my ex", 4);
        talk.hears("forget everything about my ex");

        assertThat(talk.hears(no)).containsExactly("LEFT_ALONE");
        assertThat(talk.hears("yes")).doesNotContain("SubjectForgotten");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void forgetsNothingOnALateYes() {
        talk.tools().knowsThings("my ex", 4);
        talk.hears("forget everything about my ex");
        talk.later(Duration.ofMinutes(11));

        assertThat(talk.hears("yes")).doesNotContain("SubjectForgotten");
        assertThat(talk.tools().calls()).isEmpty();
    }

    @Test
    void takesTheOrderOnceMoreForAYes() {
        talk.tools().knowsThings("my ex", 4);
        talk.hears("forget everything about my ex");

        assertThat(talk.hears("forget them all")).containsExactly("SubjectForgotten");
    }

    @Test
    void asksAboutAnotherInstead() {
        talk.tools().knowsThings("my ex", 4);
        talk.tools().knowsThings("Tom", 2);
        talk.hears("forget everything about my ex");

        assertThat(talk.hears("forget everything about Tom")).containsExactly("ForgetAll?");
        assertThat(talk.hears("yes")).containsExactly("SubjectForgotten");
        assertThat(talk.hears("yes")).doesNotContain("SubjectForgotten");
        assertThat(talk.tools().calls()).containsExactly("forget all about Tom");
    }

    @Test
    void cannotUndoItAndKeepsNoWordOfItForUndo() {
        talk.tools().tells("Your ex lives in Leeds.");
        talk.says("my ex lives in Leeds", new Act.TellFact("my ex lives in Leeds"));
        talk.tools().knowsThings("my ex", 1);
        talk.hears("forget everything about my ex");
        talk.hears("yes");

        assertThat(talk.dialogue().deeds()).noneMatch(deed -> deed.done() instanceof Outcome.Remembered);
        assertThat(DialogueJson.write(talk.dialogue())).doesNotContain("Leeds");
        assertThat(talk.hears("undo")).containsExactly("Refused FOR_GOOD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forget that",
                "forget where my ex lives",
                "forget that my sister lives in Bath",
                "forget all about it",
                "forget everything",
                "delete all my data",
                "don't forget everything I told you about Tom",
                "delete all reminders about the dentist",
                "forget everything about me",
                "cancel everything on my list"
            })
    void leavesOtherWishesAsTheyWere(String words) {
        assertThat(talk.hears(words)).doesNotContain("ForgetAll?");
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("forget all about"));
    }
}
