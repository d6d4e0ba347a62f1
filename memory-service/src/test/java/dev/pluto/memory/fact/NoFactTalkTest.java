package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to the assistant or only asked, and no fact. */
class NoFactTalkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ill be back when i need something",
                "i'll be back later",
                "ill text you when i need you",
                "i dont know what to do with myself",
                "i have no idea who to ask",
                "i dont know where my keys are",
                "dont cancel that one whatever i say",
                "don't delete the gym one",
                "never ring me",
                "dont tell mum i told you",
                "oh i never set one did i",
                "i live in Leeds, don't i",
                "my sister lives in Leeds, right?",
                "she cant swim can she",
            })
    void remembersNothing(String text) {
        assertThat(new Talk().tell(text).book().facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ill be back home on friday | You will be back home on friday.",
                "i dont know how to drive | You don't know how to drive.",
                "dont use facebook | You don't use facebook.",
                "never drink coffee | You never drink coffee.",
                "my mum is ill | Your mum is ill.",
                "mum keeps the drill where dad has it | Mum keeps the drill where dad has it.",
            })
    void remembersWhatIsTold(String text, String fact) {
        Talk talk = new Talk().tell(text);

        assertThat(talk.book().facts())
                .extracting(one -> one.telling().sentence())
                .containsExactly(fact);
    }
}
