package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong and what is right, both named in one correction. */
class ContrastTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "our roofer is mr pike in dartford / not pike its mr pyke, dartford | who is our roofer | Your roofer"
                        + " is mr pyke in dartford.",
                "our plumber is Mr Doyle in Bray / no not doyle it's mr boyle | who is our plumber | Your plumber is"
                        + " mr boyle in Bray.",
                "our piano tuner is Ms Lindt / not Lindt. Ms Lind | who is our piano tuner | Your piano tuner is Ms"
                        + " Lind.",
                "my locker is 212 / not 212 it's 221 | what's my locker | Your locker is 221.",
                "the tent is in the loft / not the loft its the garage | where is the tent | The tent is in the"
                        + " garage.",
                "our cleaner comes on wednesdays / not wednesdays its thursdays | when does the cleaner come | Your"
                        + " cleaner comes on thursdays.",
            })
    void takesTheRightOneBehindTheWrongOne(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my bus is the 47 / my bus is the 74 not the 47 | which bus do i get | Your bus is the 74.",
                "gran lives in Deal / gran lives in Dover not Deal | where does gran live | Gran lives in Dover.",
                "my niece is called Inge / her name is Inga, not Inge | what is my niece called | Your niece's name is"
                        + " Inga.",
                "the band plays on tuesdays / the band plays on fridays not tuesdays | when does the band play | The"
                        + " band plays on fridays.",
            })
    void tellsNothingOfTheWrongOne(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my sister lives in Leeds / not happy its raining | where does my sister live | Your sister lives in"
                        + " Leeds.",
                "my sister lives in Leeds / not today its too late | where does my sister live | Your sister lives in"
                        + " Leeds.",
                "my dog is called Biscuit / not my dog its my sisters | what is my dog called | Your dog is called"
                        + " Biscuit.",
                "my son is 7 / not a toddler. a menace | how old is my son | Your son is 7.",
                "my brother is a nurse, not a doctor | what is my brother | Your brother is a nurse, not a doctor.",
            })
    void leavesWhatNamesNothingElse(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
