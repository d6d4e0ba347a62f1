package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondPersonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my sister lives with me          | your sister lives with you",
                "I am tired and I was late        | you are tired and you were late",
                "I'm here, I've seen it           | you're here, you've seen it",
                "my mum's car is mine             | your mum's car is yours",
                "we sold our house                | you sold your house",
                "Mike meets Iris in Miami         | Mike meets Iris in Miami",
                "I’ll do it myself                | you'll do it yourself",
                "my son lives in the US            | your son lives in the US",
                "in the us with us                 | in the us with you",
                "TELL US                           | TELL you",
                "Meine Schwester wohnt im Norden   | Meine Schwester wohnt im Norden",
                "tell him im late                  | tell him you're late",
            })
    void turnsTheFirstPersonIntoTheSecond(String said, String turned) {
        assertThat(SecondPerson.turn(said)).isEqualTo(turned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"i like tea | You like tea.", "my cat! | Your cat!", "éclairs | Éclairs."})
    void makesASentenceOfIt(String said, String sentence) {
        assertThat(SecondPerson.sentence(said)).isEqualTo(sentence);
    }
}
