package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {

    private static final long[] SPEAKERS = Words.names("Ida Bo Nuñez");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When did Ida go to Rome? | When did go to Rome? | When did I go to Rome?",
                "What is Ida's favourite song? | What is favourite song? | What is my favourite song?",
                "What is Ida’s job? | What is job? | What is my job?",
                "What do Ida and Bo both like? | What do both like? | What do we both like?",
                "Where did Ida, Bo and Nuñez meet? | Where did meet? | Where did we meet?",
                "Why did Ida lend Bo her bike? | Why did lend her bike? | Why did I lend I her bike?",
                "where did ida park | where did park | where did I park",
                "How is Ida & Bo's garden? | How is garden? | How is our garden?"
            })
    void asksWithoutNamesAndAsTheyWouldSayIt(String question, String bare, String own) {
        assertThat(Wordings.of(question, SPEAKERS)).containsExactly(bare, own);
    }

    @Test
    void knowsTheFirstPersonInEnglishAlone() {
        assertThat(Wordings.of("¿Cuándo fue Ida a Roma?", SPEAKERS)).containsExactly("¿Cuándo fue a Roma?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where is my car?",
                "When did Clara go to Rome?",
                "Ida",
                "Ida and Bo?",
                "''",
                "What did the bo tree mean to Clara?",
                "12:30"
            })
    void leavesAsItIsWhatNamesNobodyWhoSpoke(String question) {
        assertThat(Wordings.of(question, SPEAKERS)).isEqualTo(List.of(question));
    }

    @Test
    void leavesEveryQuestionToWhomNobodyElseSpoke() {
        assertThat(Wordings.of("When did Ida go to Rome?", new long[0])).containsExactly("When did Ida go to Rome?");
    }
}
