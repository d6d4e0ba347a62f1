package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom somebody is who was for others. */
class SidedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "used 2 support chiefs but now im amazulu all the way | which team do i support | You support"
                        + " amazulu.",
                "i used to support spurs but now i'm arsenal | who do i support | You support arsenal.",
                "i used 2 live in hull | where did i live | You used to live in hull.",
            })
    void isForThemNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i used to support leeds but now im happier | who do i support | I don't know.",
                "I used 2 eggs. | how many eggs did I use | You used 2 eggs.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
