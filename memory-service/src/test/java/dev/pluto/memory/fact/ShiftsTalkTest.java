package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which shift somebody works, until when they are away, and what they used to do. */
class ShiftsTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im on earlies this month | what shift am i on | You are on earlies this month.",
                "im lates these days | which shift am i on | You are lates.",
                "my son does nights at the bakery | where does my son work | Your son does nights at the bakery.",
                "my son does nights at the bakery | what shift does my son do | Your son does nights at the bakery.",
                "i'm on nights | where do i work | I don't know.",
                "i work days | where do i work | I don't know.",
                "my manager is off until thursday | when is my manager back | Your manager is off until thursday.",
                "Ros is on leave till the 8th | when does Ros get back | Ros is on leave till the 8th.",
                "Nell is expecting in June | when is Nell due | Nell is expecting in June.",
                "used to snore | do i snore | No longer: you used to snore.",
                "Oriel works at Boots | where's Oriel work | Oriel works at Boots.",
                "mum is allergic to latex, my niece to dust | what is my niece allergic to | Your niece is allergic to dust.",
            })
    void isKnown(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
