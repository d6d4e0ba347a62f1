package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom "he" and "she" mean, and who is off. */
class WhoseTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rafi's mum is Ines and his dad is Tomas | who is Rafi's dad | Rafi's dad is Tomas.",
                "my uncle's wife is Salma. he works at Boots | where does my uncle work | Your uncle works at Boots.",
                "my aunt's husband is Ian, she is a nurse | what does my aunt do | Your aunt is a nurse.",
                "my uncle's son is Max. he is 4 | how old is max | Your uncle's son is 4.",
            })
    void meanWhoeverItCanBe(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my gran doesnt like lamb / she does like prawns tho | does my gran like prawns | Yes, your gran does"
                        + " like prawns.",
                "my gran eats chicken. she is 80 | how old is my gran | Your gran is 80.",
                "my gran has a chicken. she is called Peg | what is the chicken called | A chicken is called Peg.",
            })
    void meanNoFood(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ola's off sick | is Ola off sick | Yes, Ola is off sick.",
                "I'm off dairy | do i eat dairy | No, you are off dairy.",
                "my tutor is Miss Grey / miss grey's on maternity leave, its Mr Hart now | who is my tutor | Your"
                        + " tutor is Mr Hart.",
            })
    void areOffOrOnLeave(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
