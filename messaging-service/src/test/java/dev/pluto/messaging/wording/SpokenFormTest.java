package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Done!                                          | Done!
        Done! 🎉                                        | Done!
        I love it 👩‍👩‍👧 👍🏽.                               | I love it.
        See you ❤️                                     | See you.
        Press 1️⃣ now                                   | Press 1 now.
        It is 20 °C in Porto                           | It is 20 °C in Porto.
        It is at https://example.org/a?b=1, I think.   | It is at I think.
        Look at www.example.org                        | Look at.
        Ça va ? Très bien.                             | Ça va? Très bien.
        நாளை                                           | நாளை
        """)
    void leavesOutWhatOnlyEyesMakeSenseOf(String text, String spoken) {
        assertThat(SpokenForm.of(text)).isEqualTo(spoken);
    }

    @Test
    void makesSentencesOfAList() {
        assertThat(SpokenForm.of("Your list:\n- milk\n• eggs\n\n3. bread"))
                .isEqualTo("Your list: milk. eggs. 3. bread.");
    }

    @Test
    void saysWholeSentencesAsFarAsThereIsTimeAndThatThereIsMore() {
        String sentence = "This is a sentence of some fifty letters in all, yes. ";

        String spoken = SpokenForm.of(sentence.repeat(30));

        assertThat(spoken.length()).isLessThanOrEqualTo(SpokenForm.LONGEST);
        assertThat(spoken).isEqualTo(sentence.repeat(5) + "There is more. Ask me by text to get all of it.");
    }

    @Test
    void cutsASentenceThatNeverEndsBetweenWords() {
        assertThat(SpokenForm.of("word ".repeat(200)))
                .hasSizeLessThanOrEqualTo(SpokenForm.LONGEST + 1)
                .endsWith("word. There is more. Ask me by text to get all of it.");
    }

    @Test
    void ofNothingToBeSaidNothingIsLeft() {
        assertThat(SpokenForm.of("👍 https://example.org")).isEmpty();
        assertThat(SpokenForm.of("")).isEmpty();
        assertThat(SpokenForm.of("👨‍👩‍👧")).isEmpty();
    }
}
