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
                "my ladder is behind the shed | whaurs my ladder | Your ladder is behind the shed.",
                "my midwife is Tove | wha's my midwife | Your midwife is Tove.",
                "my job search is going badly | hows my job search going | Your job search is going badly.",
            })
    void readsQuestionsWithoutApostrophes(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my locker is 12, toms is 19 | whats toms locker | Tom's locker is 19.",
                "my sons shoe size is 3, my daughters is 5 | whats my daughters shoe size | Your daughter's shoe size is 5.",
                "my cars a polo and my wifes is a duster | what does my wife drive | Your wife's car is a duster.",
                "my brothers a plumber and my sisters a vet | whats my sister do | Your sister is a vet.",
                "my parents gave my sisters a car | what did my parents give my sisters | Your parents gave your sisters a"
                        + " car.",
                "the dog sitter is Bronte, her number is 0412 555 010 | whats brontes number | The dog sitter's number is"
                        + " 0412 555 010.",
                "the dog sitter is Bronte, her number is 0412 555 010 / Darryl next door has our key | whats darryls"
                        + " number | I don't know.",
            })
    void readsOwnersWithoutApostrophes(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
