package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named, and whom there is besides without a name. */
class OthersBesideTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I've a parrot called Kiki and three hens | whats my parrots name | Your parrot is Kiki.",
                "we have a pony called Dusty, and two donkeys | what's our pony called | Your pony is Dusty.",
                "i have a son called Emil and 2 girls | what is my son called | Your son is Emil.",
                "I have two sisters, Greta and Helga | what are my sisters called | Your sisters are Greta and Helga.",
                "i have three dogs, rex, daisy and bo | what are my dogs called | Your dogs are rex, daisy and bo.",
            })
    void haveNoPartInTheName(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
