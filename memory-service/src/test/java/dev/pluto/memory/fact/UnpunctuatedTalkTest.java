package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is texted without apostrophes. */
class UnpunctuatedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we parked on level 4 section G, blue side | whered i park | You parked on level 4 section G, blue side.",
                "i hid the presents in the loft | whered i put the presents | You hid the presents in the loft.",
                "stashed the spare cash behind the boiler | where'd i stash the cash | You stashed the spare cash behind"
                        + " the boiler.",
                "i left the tent at Nanas | whereve i left the tent | You left the tent at Nanas.",
                "i lent the drill to Omar | whod i lend the drill to | You lent the drill to Omar.",
                "i met Tariq at the gym | howd i meet tariq | You met Tariq at the gym.",
                "lena takes her coffee black | hows lena take her coffee | Lena takes her coffee black.",
                "my passport expires in may | whens my passport expire | Your passport expires in may.",
                "my brother works at Arup | wheres my brother work | Your brother works at Arup.",
                "mum takes the 42 bus | whats mum take | Mum takes the 42 bus.",
                "my boss is Hilda | whos my boss | Your boss is Hilda.",
                "my shoe size is 44 | whats my shoe size | Your shoe size is 44.",
                "my job search is going badly | hows my job search going | Your job search is going badly.",
            })
    void readsQuestionsWithoutApostrophes(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
