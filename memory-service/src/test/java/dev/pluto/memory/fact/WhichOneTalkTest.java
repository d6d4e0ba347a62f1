package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Which one" right behind a question about another of them. */
class WhichOneTalkTest {

    private static final String CHILDREN = "nia is in year 4, rhys is in year 1 and elin is in nursery";
    private static final String PLACES = "Ann lives in Ely and Bo lives in Ayr";
    private static final String TOOLS = "Ned has the saw and Mo has the drill";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CHILDREN + " | what year is rhys in | which ones in nursery | Elin is in nursery.",
                CHILDREN + " | what year is rhys in | which one's in year 4 | Nia is in year 4.",
                PLACES + " | where does Ann live | which ones in Ayr | Bo lives in Ayr.",
                TOOLS + " | who has the saw | which one has the drill | Mo has the drill.",
            })
    void isWhoIsSo(String told, String before, String asked, String answer) {
        Talk talk = new Talk().tell(told);
        talk.ask(before);

        assertThat(talk.said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my hens are in the coop | which ones in the coop | Your hens are in the coop.",
                "nia is in year 4 | which one is taller | I don't know.",
            })
    void isWhatIsSo(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
