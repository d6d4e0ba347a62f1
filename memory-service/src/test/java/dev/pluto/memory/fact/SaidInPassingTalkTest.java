package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What things cost and take, told of "the" thing; and questions in the words of those who ask a mate. */
class SaidInPassingTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the skip was £180 | how much was the skip | The skip was £180.",
                "tyre change was 25 quid | how much was the tyre change | Tyre change was 25 quid.",
                "the rooms were 70 each | how much were the rooms | The rooms were 70 each.",
                "the mower takes unleaded | what does the mower take | The mower takes unleaded.",
                "the stapler uses no 10 staples | what staples does the stapler use | The stapler uses no 10 staples.",
                "the Brandt bride wants a white waistcoat | what does the Brandt bride want | The Brandt bride wants a white"
                        + " waistcoat.",
                "my niece lives in Paarl | where does my niece stay | Your niece lives in Paarl.",
                "i stay in Paarl | where do i stay | You stay in Paarl.",
                "the sander's at Col's | where's the sander mate | The sander is at Col's.",
                "my mate is in Paarl | where's my mate | Your mate is in Paarl.",
                "my cousin Abe grows leeks, and his wife Mina bakes | who is it that grows leeks | Your cousin Abe grows leeks.",
            })
    void isKnown(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the film was amazing | how was the film",
                "the queue took ages | how long did the queue take",
                "a mayor wants a new road | what does the mayor want",
            })
    void isNotKept(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo("I don't know.");
    }
}
