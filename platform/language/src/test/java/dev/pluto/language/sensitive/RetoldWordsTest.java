package dev.pluto.language.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetoldWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your chemo starts tomorrow.",
                "You need to pay back your loan.",
                "You will see your therapist on Monday.",
                "Your father has diabetes.",
                "my father has diabetes"
            })
    void findsWhatIsSensitiveAlsoWhereItIsToldBack(String words) {
        assertThat(RetoldWords.kinds(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You will call the plumber tomorrow.",
                "Your sister lives in Porto.",
                "You have decided to paint the kitchen blue.",
                "You went for a run."
            })
    void findsNothingInWhatIsNot(String words) {
        assertThat(RetoldWords.kinds(words)).isEmpty();
    }
}
