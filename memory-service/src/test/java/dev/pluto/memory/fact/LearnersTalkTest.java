package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those text who learn the language: without articles, endings or subjects. */
class LearnersTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i work night shift in laundry in hull / now they give me afternoon shift | which shift i have now |"
                        + " You work afternoon shift in laundry in hull.",
                "i work nights at the mill / they gave me days | what shift do i work | You work days at the mill.",
                "i do the night shift at the depot / they give me the late shift | which shift do i work | You do the"
                        + " late shift at the depot.",
                "i work early shift in bakery / now i have evening shift | which shift i have | You work evening shift"
                        + " in bakery.",
                "i work early shift in bakery / now is evening shift | what is my shift | You work evening shift in"
                        + " bakery.",
                "i work early shift in bakery / its morning shift now | what is my shift | You work morning shift in"
                        + " bakery.",
                "i work nights at the mill / ive been moved to days | what shift am i on | You work days at the mill.",
                "i work night shift in bakery / i got moved to the day shift | what shift am i on | You work day shift"
                        + " in bakery.",
                "my room is 12 in hostel / now they give me room 14 | what room i have | Your room is 14.",
            })
    void hearsTheNewShift(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i am cleaner in hotel / now i am receptionist | what is my job | You are receptionist.",
                "my husband is driver | what does my husband do | Your husband is driver.",
                "my wife work in hospital | where my wife work | Your wife work in hospital.",
                "my son have 6 years | how old is my son | Your son have 6 years.",
                "i have 34 years | how old am i | You have 34 years.",
            })
    void hearsWhoSomebodyIs(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i work night shift in bakery / they gave me a cake | what shift do i work | You work night shift in"
                        + " bakery.",
                "i work night shift in bakery / now they give me headache | what shift do i work | You work night"
                        + " shift in bakery.",
                "i live in Leeds / moved to days | where do i live | You live in Leeds.",
                "i am patient | what is my job | I don't know.",
                "i am german | what is my job | I don't know.",
                "i have 34 years of experience | how old am i | I don't know.",
                "the meeting is friday / its raining now | when is the meeting | The meeting is friday.",
            })
    void leavesWhatSaysSomethingElse(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
