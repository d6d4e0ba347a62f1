package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is another by now: the bus, the price, the mentor, or nothing at all. */
class OtherNowTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my bus is the 21 / i get the 60 now | which bus do i get | Your bus is the 60.",
                "I take the 8.15 train. / I get the 7.40 now. | Which train do I take? | You take the 7.40 train.",
                "Eggs are 2.50 a dozen. / Eggs are 3 a dozen now. | How much are the eggs? | Eggs are 3 a dozen.",
                "My mentor is Jude. / They gave me a different mentor, Remi. | Who's my mentor? | Your mentor is"
                        + " Remi.",
                "My caseworker is Mr Obi. / I've been given a new caseworker, Ms Lund. | Who's my caseworker? | Your"
                        + " caseworker is Ms Lund.",
                "the gig is at 8 / gig's off | is the gig still at 8 | No longer: the gig was at 8.",
            })
    void isToldAsItIsNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I take the 8.15 train. / I get the job now. | Which train do I take? | You take the 8.15 train.",
                "My locker is 14. / I get the 62 now. | Which locker is mine? | Your locker is 14.",
                "My tutor is Bo. / My son has a different tutor, Kim. | Who's my tutor? | Your tutor is Bo.",
                "The milk is in the fridge. / milk is off | where is the milk | The milk is in the fridge.",
                "the gig is at 8 / gig isn't off | is the gig still at 8 | Yes, the gig is at 8.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
