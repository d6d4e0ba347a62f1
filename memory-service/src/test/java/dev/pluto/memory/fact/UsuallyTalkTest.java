package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for this week only, and what is so usually. */
class UsuallyTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Choir is on Thursday / This week only, choir is on Friday | when is choir usually | Choir is on"
                        + " Thursday.",
                "Choir is on Thursday / This week only, choir is on Friday | when's choir this week | Choir is on"
                        + " Friday this week only.",
                "Choir is on Thursday / This week only choir is on Friday | when is choir | Choir is on Thursday.",
                "I start at 9 / this week I'm starting at 7 | what time do I normally start | You start at 9.",
                "I start at 9 / just for this week, I start at 7 | what time do I usually start | You start at 9.",
                "Football training is on Tuesday / football's on Wednesday this week cos of the pitch | when is"
                        + " football training normally | Football training is on Tuesday.",
                "I park in bay 3 / this month I park in bay 9 | which bay do I normally park in | You park in bay 3.",
                "My carer comes at 8 / just today, my carer is coming at 10 | what time does my carer normally come |"
                        + " Your carer comes at 8.",
            })
    void holdsUsually(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Choir is on Thursday / choir is on Friday now | when is choir usually | Choir is on Friday.",
                "I usually park in bay 3 / today I'm in bay 9 | where do I usually park | You park in bay 3.",
                "This year, I moved to Hull | where do I live | You moved to Hull this year.",
                "I work in Leeds / for this month I'm in the Bradford office | where do I usually work | You work in"
                        + " Leeds.",
            })
    void holdsAnyway(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
