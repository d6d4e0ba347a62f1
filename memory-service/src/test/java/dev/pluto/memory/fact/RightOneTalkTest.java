package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be the right one, without saying of what. */
class RightOneTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the shed code is 3391 / correct is 3319 | what's the shed code | The shed code is 3319.",
                "the shed code is 3391 / the correct one is 3319 | what's the shed code | The shed code is 3319.",
                "the shed code is 3391 / correct: 3319 | what's the shed code | The shed code is 3319.",
                "the shed code is 3391 / my bus is the 47 / real code is 3319 | what's the shed code | The shed code"
                        + " is 3319.",
                "the shed code is 3391 / my bus is the 47 / real code is 3319 | what bus do i get | Your bus is the"
                        + " 47.",
                "my optician is mr bell / the actual name is mr beale | who is my optician | Your optician is mr"
                        + " beale.",
                "my train is at 7 / right time is half 7 | when is my train | Your train is at half 7.",
            })
    void takesItsPlace(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the shed code is 3391 / that is correct | what's the shed code | The shed code is 3391.",
                "the shed code is 3391 / the correct fare is 4.20 | what's the shed code | The shed code is 3391.",
                "the correct code is 3319 | what's the code | The correct code is 3319.",
                "my car is a Fiat / my right knee is bad | what is my car | Your car is a Fiat.",
            })
    void leavesWhatIsRightOfSomethingElse(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half 7 now", "quarter past 9 now"})
    void keepsNoHourAlone(String text) {
        assertThat(new Talk().tell(text).book().facts()).isEmpty();
    }
}
