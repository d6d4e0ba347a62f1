package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and times that were never told, of what is known otherwise. */
class UntoldNameTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My cousin Grace just had a baby boy. | What did Grace call the baby? | I don't know.",
                "My neighbour got a puppy. | What did my neighbour name the puppy? | I don't know.",
                "My dentist appointment is on Friday. | Who is my dentist? | I don't know.",
                "I've got the vet on Tuesday at 4. | Who is my vet? | I don't know.",
                "Ella got engaged. | When did Ella get engaged? | I don't know.",
            })
    void isNotKnown(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan named her kitten Plum. | What did Jan name her kitten? | Jan is named her kitten Plum.",
                "My dentist is Mr Lowe. | Who is my dentist? | Your dentist is Mr Lowe.",
                "our window cleaner is baz | who is our window cleaner | Your window cleaner is baz.",
                "Ella got engaged in May. | When did Ella get engaged? | Ella got engaged in May.",
                "i run before breakfast | when do i run | You run before breakfast.",
            })
    void isKnown(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
