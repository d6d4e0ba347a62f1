package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de-CH", "fr-CA", "pt-BR", "zh-TW", "ja", "nn-NO", "tl", "he", "hi-IN", "sr"})
    void haveWhatIsToBeFilledIn(String tag) {
        assertThat(SpokenWords.in(Locale.forLanguageTag(tag), "wake-up"))
                .hasValueSatisfying(words -> assertThat(words).contains("{to}", "{time}"));
        assertThat(SpokenWords.in(Locale.forLanguageTag(tag), "reminder"))
                .hasValueSatisfying(words -> assertThat(words).contains("{what}"));
    }

    @Test
    void leaveEnglishToThePersonsStyle() {
        assertThat(SpokenWords.in(Locale.UK, "wake-up")).isEmpty();
    }
}
