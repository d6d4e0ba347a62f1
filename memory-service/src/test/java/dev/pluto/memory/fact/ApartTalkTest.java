package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things of one kind that a small word tells apart. */
class ApartTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my work laptop is a Dell / my home laptop is a Lenovo | what's my work laptop | Your work laptop is a Dell.",
                "my work laptop is a Dell / my home laptop is a Lenovo | what is my home laptop | Your home laptop is a"
                        + " Lenovo.",
                "my bike is a Trek / my other bike is a Cube | what's my bike | Your bike is a Trek.",
                "my bike is a Trek / my other bike is a Cube | what's my other bike | Your other bike is a Cube.",
                "the big shed is locked with 1881, the little shed is locked with 4114 | what's the code of the little shed |"
                        + " The little shed is locked with 4114.",
                "my home number is 0114 496 0077 | what's my phone number | Your home number is 0114 496 0077.",
                "my address is 8 Mill Row | what's my home address | Your address is 8 Mill Row.",
                "my big sister is called Ivy | who is my sister | Your big sister is called Ivy.",
            })
    void eachIsTheOneThatIsAskedFor(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my home help comes on Mondays | does my home help come on Fridays | I don't know.",
                "the train to work has changed | which train do i get to work | I don't know.",
            })
    void isNoOther(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
