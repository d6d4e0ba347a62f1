package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things that one text tells of the same, asked apart. */
class ToldBesideTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my permit ends 316 and its in the glovebox | wheres my permit | Your permit is in the glovebox.",
                "my visa card ends in 7021 and it's in my coat | where is my visa card | Your visa card is in your"
                        + " coat.",
                "the triplets are 3 and start nursery in january | how old are the triplets | The triplets are 3.",
                "the triplets are 3 and start nursery in january | when do the triplets start nursery | The triplets"
                        + " start nursery in january.",
                "Ruben is 11 and starts clarinet in may | how old is Ruben | Ruben is 11.",
                "my uncle is a postman and plays bowls on sundays | when does my uncle play bowls | Your uncle plays"
                        + " bowls on sundays.",
                "my girl Runa takes size 4 boots and her brother Leo is a 6 | what size boots is Leo | Your girl Runa's"
                        + " brother Leo is a 6.",
                "Otto wears size 9 skates, Mila is a 7 | what skate size is Mila | Mila is a 7.",
                "my niece is vegan and plays rugby on fridays | is my niece vegan | Yes, your niece is vegan.",
            })
    void isToldApart(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sides are rice and beans tonight | what are the sides | The sides are rice and beans tonight.",
                "our rabbit is black and white | what colour is our rabbit | Your rabbit is black and white.",
                "Otto wears size 9 skates, Mila is 7 | what skate size is Mila | I don't know.",
                "Otto wears size 9 skates, Mila is a goalie | what skate size is Mila | I don't know.",
                "my lease ends on monday | when does my lease end | Your lease ends on monday.",
                "the path ends in Hove / my bus stops at 9 | where does the path end | The path ends in Hove.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
