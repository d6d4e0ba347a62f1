package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked by a noun and told by a verb, or the other way round: a teacher teaches, and on bin day the bins go out. */
class DoerTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr Quist teaches Ada's class | who is Ada's teacher | Mr Quist teaches Ada's class.",
                "Nadia minds Rolf on mondays | who is Rolf's minder? | Nadia minds Rolf on mondays.",
                "Sven coaches Petra at tennis | whos Petra's tennis coach | Sven coaches Petra at tennis.",
                "rubbish day is friday | what day does the rubbish go out | Rubbish day is friday.",
                "bin day is monday | when do i put the bins out | Bin day is monday.",
                "we get our groceries at Spar | where do we do our shopping | You get your groceries at Spar.",
            })
    void isFound(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr Quist teaches Ada's class | who is Bo's teacher | I don't know.",
                "Mr Quist teaches Ada's class | who is my teacher | I don't know.",
                "Nadia trains Rolf at the gym | who is Rolf's coach | I don't know.",
                "bin day is monday | when do the kids go out | I don't know.",
                "payday is the 25th | when do the bins go out | I don't know.",
                "bin day is monday | when do we go to France | I don't know.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
