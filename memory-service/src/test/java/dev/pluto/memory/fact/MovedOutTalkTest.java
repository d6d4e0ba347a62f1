package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody lives who has moved out of somewhere else. */
class MovedOutTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my house is in Stroud / we've moved out of Stroud, we're in Nailsworth now | where do we live | Your"
                        + " house is in Nailsworth.",
                "my house is in Stroud / moved out of stroud last week, im in nailsworth now | wheres my house | Your"
                        + " house is in nailsworth.",
                "my aunt's flat is in Bow / she moved out of Bow last month, she's in Ilford now | where does my aunt"
                        + " live | Your aunt's flat is in Ilford.",
                "moved out of uni halls. i'm in digs in Clifton now | where do i live | You live in digs in Clifton.",
                "my flat is in Hove / i moved to Lewes | where's my flat | Your flat is in Lewes.",
                "our cottage is in Otley | where do we live | Your cottage is in Otley.",
            })
    void isTheirHome(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my flat is in Hove / im in tesco now | where's my flat | Your flat is in Hove.",
                "my flat is in Hove / im in Paris this week | where do i live | Your flat is in Hove.",
                "my flat is in Hove / my sister moved to Goole | where's my flat | Your flat is in Hove.",
                "my holiday flat is in Nice / i moved to Goole | where's my holiday flat | Your holiday flat is in"
                        + " Nice.",
                "i live in Hull / my son moved out, he's in Goole now | where do i live | You live in Hull.",
            })
    void leavesTheHomeOfWhoeverStays(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
