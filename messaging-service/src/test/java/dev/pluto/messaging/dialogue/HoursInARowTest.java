package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours that follow each other are of one morning or one evening. */
class HoursInARowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 7pm to stir the vat|another at 8, 9, 11|21T20:00 21T21:00 21T23:00",
                "remind me at 7pm to stir the vat|also at 9 and 11|21T21:00 21T23:00",
                "remind me at 8pm to stir the vat|same again at 11|21T23:00",
                "remind me at 7am tomorrow to stir the vat|another at 8, 9, 10|22T08:00 22T09:00 22T10:00",
                "remind me at 8pm to stir the vat|and again tomorrow at 11|22T11:00"
            })
    void areOfTheSameHalfOfTheDay(String first, String words, String times) {
        Talk talk = new Talk();
        talk.hears(first);

        talk.hears(words);

        List<String> calls = talk.tools().calls();
        assertThat(String.join(" ", calls.stream().map(HoursInARowTest::time).toList()))
                .endsWith(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 9, 10 and 11 to stir the vat|21T21:00 21T22:00 21T23:00",
                "remind me at 2, 4 and 6 to stir the vat|21T14:00 21T16:00 21T18:00"
            })
    void areReadInOneText(String words, String times) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(String.join(
                        " ",
                        talk.tools().calls().stream().map(HoursInARowTest::time).toList()))
                .isEqualTo(times);
    }

    private static String time(String call) {
        return call.substring(call.lastIndexOf('-') + 1);
    }
}
