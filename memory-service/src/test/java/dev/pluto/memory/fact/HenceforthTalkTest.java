package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What will be so from now on, or is begun instead of what was. */
class HenceforthTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My home help comes on Mondays. / The home help will be coming Fridays from now on. | Is it still Monday"
                        + " the home help comes? | No, the home help comes Fridays.",
                "my bins go out wednesdays / my bins will be going out mondays from now on | when do my bins go out | Your"
                        + " bins go out mondays.",
                "We order from Brakes. / We'll be ordering from Bidfood from now on. | Who do we order from? | You order"
                        + " from Bidfood.",
                "i run before breakfast / gonna start running after dinner instead | when do i run | You run after"
                        + " dinner.",
                "i study before school / gona start studying after tea instead | when do i study | You study after tea.",
                "I'm in room 4. / From now on I'll be in room 12. | which room am i in | You are in room 12.",
            })
    void isSoAlready(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I run before breakfast. / I might start running after dinner instead. | When do I run? | You run before"
                        + " breakfast.",
                "I run before breakfast. / If it rains I'll run after dinner instead. | When do I run? | You run before"
                        + " breakfast.",
                "I swim on Mondays. / I'm going to start swimming soon. | When do I swim? | You swim on Mondays.",
            })
    void leavesWhatIsOnlyPlanned(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
