package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I live in Paris / I used to live in Madrid | where do i live? | You live in Paris.",
                "my wife's name is Clara / my ex-wife's name is Dora | what is my wife's name? | Your wife's name is"
                        + " Clara.",
                "My sister is called Anna. She works at the zoo. | where does Anna work? | Anna works at the zoo.",
                "my tutor is Mr Kent / no wait, Mrs Kent | who's my tutor? | Your tutor is Mrs Kent.",
                "my borther lives in Oslo | where does my brother live? | Your brother lives in Oslo.",
                "my sister lives in Oslo | where does my sistr live? | Your sister lives in Oslo.",
                "my son lives in the US | where does my son live? | Your son lives in the US.",
                "we have two brothers, Tom and Max | how many brothers do i have | You have two brothers, Tom and Max.",
                "im allergic to peanuts and kiwi / turns out im not allergic to kiwi | what am i allergic to | You are"
                        + " allergic to peanuts.",
            })
    void answersFromWhatHoldsNow(String told, String asked, String answer) {
        Talk talk = new Talk().tell(told.split(" / "));

        assertThat(talk.said(asked)).isEqualTo(answer);
    }

    @Test
    void forgetsWhatItIsAskedToForget() {
        Talk talk = new Talk().tell("my son lives in the US", "Forget that my son lives in the US");

        assertThat(talk.ask("where does my son live?").kind()).isEqualTo(Answer.Kind.UNKNOWN);
        assertThat(talk.book().facts()).isEmpty();
    }

    @Test
    void keepsWhatWasBefore() {
        Talk talk = new Talk().tell("i work at Tesco", "i work at Aldi now");

        assertThat(talk.said("where do i work?")).isEqualTo("You work at Aldi.");
        assertThat(talk.ask("where did i work before?").kind()).isEqualTo(Answer.Kind.HISTORY);
        assertThat(talk.said("where did i work before?")).isEqualTo("You used to work at Tesco.");
    }

    @Test
    void tellsAllergiesWhenAskedWhatMayBeEaten() {
        Talk talk = new Talk().tell("i'm allergic to nuts");

        assertThat(talk.said("can i eat nuts?")).isEqualTo("No, you are allergic to nuts.");
    }

    @Test
    void endsWhatWasSaidToHoldForAWhile() {
        Talk talk = new Talk().tell("im in Lisbon until friday");

        assertThat(talk.said("where am i?")).contains("Lisbon");
        talk.later(7 * 86_400);
        assertThat(talk.ask("where am i?").kind()).isEqualTo(Answer.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i might get a ferret | do i have a ferret?",
                "mum said \"i live in the past\" | where do i live?",
                "remind me at 7pm to ask Ingrid if my boots are size 39 | what size are my boots?",
                "my boss's boat is called Brunhilde | what is my boat called?",
                "my brother is 40 | how old is my sister?",
                "Meine Schwester wohnt im Norden | where does my sister live?",
            })
    void tellsNothingAsSureThatWasNotTold(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).doesNotStartWith("Yes").doesNotMatch("You .*|Your .*");
    }
}
