package dev.pluto.language.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsTest {

    private static final Locale SPANISH = new Locale("es");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flour yeast butter | flour, yeast, butter",
                "3 lemons 1kg rice salt | 3 lemons, 1kg rice, salt",
                "apple juice bin bags olive oil | apple juice, bin bags, olive oil",
                "brown rice red onions two tins of tuna | brown rice, red onions, two tins of tuna",
                "a loaf of bread some cheese | a loaf of bread, some cheese",
                "garlic bread | garlic bread",
                "tomato soup | tomato soup",
                "bread juice | bread, juice",
                "strawberry jam | strawberry jam",
                "milk chocolate | milk chocolate",
                "lamb chops potatoes mint sauce | lamb chops, potatoes, mint sauce",
                "birthday present for dad | birthday present for dad",
                "flour zaatar | flour zaatar",
                "Flour Butter | Flour, Butter",
                "salt cod lemons | salt cod, lemons",
                "cider vinegar fish sauce tonic water | cider vinegar, fish sauce, tonic water",
                "pork salt | pork, salt",
                "salt pepper | salt, pepper"
            })
    void cutsWhatItKnowsAndKeepsTheRestWhole(String enumeration, String things) {
        assertThat(String.join(", ", Goods.of(Locale.UK).apart(enumeration))).isEqualTo(things);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arroz sal azucar | arroz, sal, azucar",
                "pan integral aceite de oliva | pan integral, aceite de oliva",
                "2 kilos de papas cebolla | 2 kilos de papas, cebolla",
                "papel de cocina | papel de cocina"
            })
    void cutsSpanishWhereKindsStandBehind(String enumeration, String things) {
        assertThat(String.join(", ", Goods.of(SPANISH).apart(enumeration))).isEqualTo(things);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flour zaatar salt | flour, zaatar salt",
                "zaatar salt butter | zaatar salt, butter",
                "flour zaatar | flour, zaatar",
                "harissa paste | harissa paste"
            })
    void takesPartsOfWhatWasKeptWhole(String enumeration, String things) {
        assertThat(String.join(", ", Goods.of(Locale.US).parts(enumeration))).isEqualTo(things);
    }

    @Test
    void knowsOneThingFromNone() {
        Goods goods = Goods.of(Locale.ENGLISH);

        assertThat(goods.isOne("dish soap")).isTrue();
        assertThat(goods.isOne("the plumber")).isFalse();
        assertThat(goods.isOne("")).isFalse();
    }
}
