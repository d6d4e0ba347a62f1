package dev.pluto.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoe\u0308 lives in M\u00fcnchen",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family",
                "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
                "\u0e19\u0e49\u0e33",
                "line one\nline two\ttabbed",
            })
    void takesWhatPeopleWrite(String text) {
        assertThat(PlainText.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud800", "x\udfffy", "\ud83dx", "\udc00\ud800"})
    void refusesNulAndHalvesOfCharacters(String text) {
        assertThat(PlainText.faultOf(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u20dd", "\u093e", "\ud834\udd65"})
    void capsTheMarksOnOneCharacterAndNotThoseOfAText(String mark) {
        String most = "a" + mark.repeat(PlainText.MOST_MARKS);

        assertThat(PlainText.faultOf(most + most + most)).isEmpty();
        assertThat(PlainText.faultOf(most + mark)).isPresent();
        assertThat(PlainText.faultOf(mark.repeat(8_000))).isPresent();
    }
}
