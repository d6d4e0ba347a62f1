package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has changed and what it is now, of whom something was told, and who is named with what they are. */
class ChangeoverTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my warden is Fay / wardens changed its Dot now | who is my warden | Warden is Dot.",
                "judo is on thursdays / judo changed its tuesdays now | when is judo | Judo is tuesdays.",
                "the quiz is held on thursdays / quiz changed day its tuesdays now | what day is the quiz | The quiz"
                        + " is held on tuesdays.",
                "our band meets on mondays / the band's changed days, it's wednesdays now | when does the band meet |"
                        + " Your band meets on wednesdays.",
                "my mobile number is 0770 / my number changed its 0771 now | whats my number | Your number is 0771.",
                "i hate olives / i quite like olives now | do i like olives | Yes, you like olives.",
                "Col moved to Spain / col's back in Hull now | where does Col live | Col moved in Hull.",
            })
    void isReadAsOne(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bea is coeliac / no thats Bo | who is coeliac | Bo is coeliac.",
                "Bea is coeliac / no thats Bo | is Bea coeliac | I don't know.",
                "Ned plays the drums / oops I mean Ted | who plays the drums | Ted plays the drums.",
                "Ned lives in Leeds / no York | where does Ned live | Ned lives in York.",
            })
    void isPutRightOfWhomItWasTold(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i've got an aunt Jo and an uncle Al | what's my uncle called | Your uncle is Al.",
                "i've got an aunt Jo and an uncle Al | what's my aunt called | Your aunt is Jo.",
                "we have a dog called Rex and a cat called Tibs | what's our cat called | Your cat is Tibs.",
                "i have a sister Jo and a car | what is my sister called | Your sister is Jo.",
                "i've got 2 brothers Al and Ed | what are my brothers called | Your brothers are Al and Ed.",
            })
    void isNamedEach(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
