package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which one of a kind it is, how old each is who is named, and what is done in -ing. */
class SameNounTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines is learning the Brahms sonata / Sorry, my mistake, Ines's sonata is the Franck | what sonata is"
                        + " Ines learning | Ines is learning the Franck sonata.",
                "i drive the 12 bus / sorry my bus is the 21 | what bus do i drive | You drive the 21 bus.",
                "Lou is reading the Zola novel / Sorry, Lou's novel is the Balzac | what novel is Lou reading | Lou is"
                        + " reading the Balzac novel.",
                "Lou is reading the Zola novel / Sorry, Kit's novel is the Balzac | what novel is Lou reading | Lou is"
                        + " reading the Zola novel.",
                "Lou is reading the Zola novel / Lou's car is the Clio now | what novel is Lou reading | Lou is reading"
                        + " the Zola novel.",
            })
    void isPutRightByItsNoun(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my sons are Max who's 3 and Kit who's 8 | how old is Kit | Kit is 8.",
                "my sons are Max who's 3 and Kit who's 8 | what are my sons called | Your sons are Max and Kit.",
                "my nieces are Flo who is ten and Una who is two | how old is Flo | Flo is ten.",
                "My nieces are Flo, who is ten, and Una, who is two. | how old is Una | Una is two.",
            })
    void isOfAnAgeEach(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recycling gets picked up on second tuesdays | which day is recycling picked up | Recycling gets picked"
                        + " up on second tuesdays.",
                "jogging gets me down | what gets me down | Jogging gets you down.",
                "training is on fridays | when is training | Training is on fridays.",
            })
    void isDoneInIng(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
