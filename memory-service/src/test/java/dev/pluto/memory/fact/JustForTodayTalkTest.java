package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is so just for today takes no place of what is always so, and answers where today is asked for. */
class JustForTodayTalkTest {

    private static final String STALL = "i park in bay 3 / parked in bay 8 just for today";
    private static final String SEAT = "i sit on the 5th floor / sat on the 1st floor just for today cos of the paint";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                STALL + " | where do i park | You park in bay 3.",
                SEAT + " | what floor do i sit on | You sit on the 5th floor.",
                SEAT + " | which floor am i on today | You sat on the 1st floor just for today cos of the paint.",
                "my room is 20 / moved to room 31 just for tonight | which room am i in | Your room is 20.",
                "i drive a Panda / driving a truck just for today | what am i driving today | You are driving a truck"
                        + " just for today.",
                "i park in bay 3 / i park in bay 8 now | where do i park | You park in bay 8.",
                "i was in Oslo for a week | where was i | You were in Oslo for a week.",
            })
    void isForThenOnly(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
