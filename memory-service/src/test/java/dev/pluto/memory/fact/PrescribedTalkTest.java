package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor has the person on. */
class PrescribedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The doctor has me on ramipril for my heart. | What do I take for my heart? | You are on ramipril"
                        + " for your heart.",
                "doc's got me on sertraline | what am i taking | You are on sertraline.",
                "The consultant keeps me on 5mg bisoprolol. | what tablets am i on | You are on 5mg bisoprolol.",
            })
    void isTaken(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My boss has me on nights. | What tablets am I on? | I don't know.",
                "They had me on hold for an hour. | what am i taking | I don't know.",
            })
    void isNoMedicine(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
