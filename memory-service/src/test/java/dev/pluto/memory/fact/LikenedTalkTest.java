package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is like something: the eldest, the vegetarian one. */
class LikenedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wanda is the oldest | who's the oldest | Wanda is the oldest.",
                "Pavel is the shortest in my team | who is the shortest? | Pavel is the shortest in your team.",
                "Gita is coeliac / Rob eats anything | who is the coeliac one | Gita is coeliac.",
                "Gita is coeliac / Rob eats anything | which one is the coeliac one | Gita is coeliac.",
            })
    void isFound(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wanda is the oldest | who's the youngest | I don't know.",
                "Gita is coeliac | who is the vegan one | I don't know.",
                "my boss is Arne | who is the boss | Your boss is Arne.",
                "my guest is Otto | who is the guest | Your guest is Otto.",
            })
    void leavesOthers(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
