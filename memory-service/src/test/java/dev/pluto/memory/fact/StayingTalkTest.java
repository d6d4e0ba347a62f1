package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody stays who lives there, and where only for a while. */
class StayingTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i stay in umlazi with my aunt / moved to pinetown now for work | where do i stay | You moved to pinetown"
                        + " now for work.",
                "my gran stays in Govan | where does my gran live | Your gran stays in Govan.",
                "my cousin stays in paisley / she's moved to ayr | where does my cousin stay | Your cousin has moved to"
                        + " ayr.",
                "we stay in a flat in Partick | where do we stay | You stay in a flat in Partick.",
                "I stay in Leith. / I've moved to Fife. | Do I still stay in Leith? | No, you have moved to Fife.",
            })
    void isWhereTheyLive(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I live in Bath. / I stay in Leeds on Mondays for work. | Where do I live? | You live in Bath.",
                "I live in Bath. / I always stay in Whitby in summer. | Where do I live? | You live in Bath.",
                "I live in Bath. / I'm staying in Leeds this week. | Where do I live? | You live in Bath.",
                "dad lives in Cork / dad stays in touch | where does dad live | Dad lives in Cork.",
            })
    void isNotWhereTheyAreForAWhile(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
