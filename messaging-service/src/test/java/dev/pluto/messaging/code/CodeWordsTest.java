package dev.pluto.messaging.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeWordsTest {

    private static CodeOrder order(String locale) {
        return new CodeOrder(
                UUID.randomUUID(), UUID.randomUUID(), "+4930123456", "sms", "042917", locale, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-MX", "de", "fr-CA", "it", "pt-BR", "fi", ""})
    void beginsWithTheCodeAndIsOneSegmentInAnyAlphabet(String locale) {
        assertThat(CodeWords.written(order(locale))).startsWith("042917 ").hasSizeLessThanOrEqualTo(70);
    }

    @Test
    void saysEachDigitByItselfAndAllOfThemTwice() {
        assertThat(CodeWords.spoken(order("en"))).containsSubsequence("0, 4, 2, 9, 1, 7", "0, 4, 2, 9, 1, 7");
    }

    @Test
    void speaksEnglishToWhoIsSpokenToInNoOther() {
        assertThat(CodeWords.written(order("fi"))).contains("is your Pluto code");
        assertThat(CodeWords.language(order("fi"))).isEqualTo(Locale.ENGLISH);
        assertThat(CodeWords.language(order("es-MX"))).isEqualTo(Locale.forLanguageTag("es-MX"));
    }

    @Test
    void hidesTheCodeInText() {
        assertThat(order("en")).asString().doesNotContain("042917", "4930123456");
    }
}
