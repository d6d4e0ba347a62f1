package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two who are the same to the person, and are told apart by their names. */
class NamesakesTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my niece Orla is 5, my niece Tess is 12 | how old is Orla | Your niece Orla is 5.",
                "my cousin Raj drives a Fiat / my cousin Dev drives a Skoda | what does Raj drive | Your cousin Raj drives a"
                        + " Fiat.",
                "my cousin Raj drives a Fiat / my cousin Dev drives a Skoda | what does dev drive | Your cousin Dev drives a"
                        + " Skoda.",
                "my aunt Ros is in Truro, my other aunt Jo in Bude | where is Ros | Your aunt Ros is in Truro.",
                "my aunt Ros is in Truro, my other aunt Jo in Bude | where's Jo | Your other aunt Jo is in Bude.",
                "my dog Pip is allergic to chicken / my dog Bran is allergic to wheat | what is Pip allergic to | Your dog Pip"
                        + " is allergic to chicken.",
                "my uncle is Ned / my uncle Bert lives in Rye | where does Ned live | I don't know.",
            })
    void areNotMistakenForEachOther(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my niece Orla is 5 / Orla is 6 now | how old is Orla | Orla is 6.",
                "my niece Orla is 5 / my niece is 6 now | how old is Orla | Your niece is 6.",
                "my aunt Ros is in Truro / my aunt moved to Bude | where does Ros live | Your aunt moved to Bude.",
                "my aunt is called Ros / she lives in Truro | where does Ros live | Your aunt lives in Truro.",
                "my cousin Raj drives a Fiat | what does my cousin drive | Your cousin Raj drives a Fiat.",
                "my wife Ana works nights / my wife works days now | when does Ana work | Your wife works days.",
            })
    void areOneWhereTheOtherIsNotNamed(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
