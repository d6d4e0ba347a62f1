package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What something came to. */
class BillTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The garage bill came to 300 quid. | How much was the garage bill? | The garage bill came to 300"
                        + " quid.",
                "The undertaker's bill came to 3,900 euro. | How much was the undertaker's bill? | The undertaker's"
                        + " bill came to 3,900 euro.",
            })
    void isHowMuchItWas(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
