package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a name, an age or company, where only another part of it was told. */
class UntoldPartTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my name is Petra | what's my middle name",
                "my name is Petra | whats my last name",
                "our lodger is called Milo | what is our lodger's surname",
                "my aunt is called Ines | what was my aunt's maiden name",
                "my middle name is Ines | what's my name",
                "my aunt's birthday is 6 april | how old is my aunt",
                "my locker number is 61 | how old am i",
                "my gran is on 5 mg of bisoprolol | how old is my gran",
                "i play badminton on thursdays | who do i play badminton with",
            })
    void isNotKnown(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo("I don't know.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my name is Petra Novak | whats my last name | Your name is Petra Novak.",
                "my name is Petra / my family name is Novak | what is my surname | Your family name is Novak.",
                "my name is Petra / my family name is Novak | what's my name | Your name is Petra.",
                "my middle name is Ines | what's my middle name | Your middle name is Ines.",
                "my aunt was born in 1950 | how old is my aunt | Your aunt was born in 1950.",
                "my boat is a 2009 Hunter | how old is my boat | Your boat is a 2009 Hunter.",
                "i play badminton with Ola on thursdays | who do i play badminton with | You play badminton with Ola on"
                        + " thursdays.",
            })
    void isKnown(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
