package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named and then told what they are, between commas. */
class NamedTwiceTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr Patel, the porter, has the key to the loft. | Who has the key to the loft? | The porter Mr Patel"
                        + " has the key to the loft.",
                "Ken, the foreman, drives a Navara. | What does the foreman drive? | The foreman Ken drives a Navara.",
                "Mrs Amadi, the deputy head, drinks her coffee black. | How does Mrs Amadi drink her coffee? | Mrs"
                        + " Amadi drinks her coffee black.",
                "Frank, the bloke next door, has a Rottweiler. | What dog does Frank have? | Frank has a Rottweiler.",
            })
    void isOneSubject(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leo, my nephew, plays chess. | What does Leo play? | Your nephew Leo plays chess.",
                "Yesterday, the boiler broke in the night, so we froze. / The boiler man is Ron. | Who is the boiler"
                        + " man? | The boiler man is Ron.",
                "Our vicar, Rev Pike, drinks only tea. | What does our vicar drink? | Your vicar Rev Pike drinks"
                        + " only tea.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
