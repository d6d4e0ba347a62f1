package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed, and what was paid back. */
class RepaidTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I owe Pete 50 quid. / paid Pete back today | Do I still owe Pete? | No longer: you used to owe Pete"
                        + " 50 quid.",
                "Kev owes me 40 quid / kev paid me back | does kev owe me money | No longer: Kev used to owe you 40"
                        + " quid.",
                "I owe my mum 200. / I've paid mum back | do i owe my mum | No longer: you used to owe your mum 200.",
            })
    void isOwedNoMore(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I owe my mum 200. / I paid Dad back | how much do i owe my mum | You owe your mum 200.",
                "I owe Pete 50 quid. / I'll pay Pete back on Friday. | How much do I owe Pete? | You owe Pete 50"
                        + " quid.",
                "I owe Pete 50 quid. / I haven't paid Pete back. | How much do I owe Pete? | You owe Pete 50 quid.",
                "I owe my mum 200. | How much do I owe my dad? | I don't know.",
            })
    void isStillOwed(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
