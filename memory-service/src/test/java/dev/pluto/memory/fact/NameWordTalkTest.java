package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People whose names are words of the language too, at the beginning of what is told. */
class NameWordTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ivy was born nine minutes before Rufus | who was born first Ivy or Rufus | Ivy was born nine minutes"
                        + " before Rufus.",
                "Grace likes camomile tea | what does Grace like | Grace likes camomile tea.",
                "Holly and Frank run the bar | who runs the bar | Holly and Frank run the bar.",
                "Heather is bringing the jelly and Mark the chairs | what is Mark bringing | Mark is bringing the"
                        + " chairs.",
            })
    void areKnownByThem(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grace period is 14 days | what is the grace period | Grace period is 14 days.",
                "my niece is taller than my nephew | what is my niece called | I don't know.",
                "my favourite colour is olive | what is my favourite colour | Your favourite colour is olive.",
                "the ivy is by the gate | where is the ivy | The ivy is by the gate.",
            })
    void leavesTheWords(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
