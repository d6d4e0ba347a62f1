package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a thing is, beside what it is. */
class ConditionTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My car is a Polo. / My car is dirty. | What car do I have? | Your car is a Polo.",
                "My boiler is a Vaillant. / my boiler's leaking | what boiler do i have | Your boiler is a Vaillant.",
                "my phone is a pixel 6 / my phone is dead | what phone do i have | Your phone is a pixel 6.",
                "My locker is 14. / my locker is jammed | which locker is mine | Your locker is 14.",
                "Our room is 12. / our room is freezing | what's our room number | Your room is 12.",
                "My car is red. / My car is a Polo. | What colour is my car? | Your car is red.",
            })
    void saysNothingOfWhatItIs(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my car is dirty | is my car dirty | Yes, your car is dirty.",
                "My car is red. / My car is blue now. | What colour is my car? | Your car is blue.",
                "my shoe size is small / my shoe size is medium | what's my shoe size | Your shoe size is medium.",
                "my wifi password is sunny / my wifi password is rainy now | what is my wifi password | Your wifi"
                        + " password is rainy.",
                "Table 12 is vegan. / Scrub that, table 12 is coeliac. | What is table 12? | Table 12 is coeliac.",
            })
    void isToldAsWell(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
