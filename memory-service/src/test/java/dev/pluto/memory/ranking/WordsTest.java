package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void splitsWithoutCasePunctuationAndPossessives() {
        assertThat(Words.split("Anna\u2019s caf\u00e9, isn't it? 7pm"))
                .containsExactly("anna", "caf\u00e9", "isn't", "it", "7pm");
    }

    @Test
    void givesFormsOfOneWordTheSameStem() {
        Words words = Words.of(Locale.ENGLISH);

        assertThat(words.stems("painting")).isEqualTo(words.stems("painted")).isEqualTo(words.stems("Paint"));
        assertThat(words.stems("painting")).isNotEqualTo(words.stems("pain"));
    }

    @Test
    void leavesFillersOutInEnglishOnly() {
        assertThat(Words.of(Locale.ENGLISH).stems("what is the")).isEmpty();
        assertThat(Words.of(Locale.GERMAN).stems("was ist das")).hasSize(3);
    }

    @Test
    void stemsInThePersonsLanguage() {
        Words words = Words.of(Locale.GERMAN);

        assertThat(words.stems("H\u00e4user")).isEqualTo(words.stems("Haus"));
    }

    @Test
    void readsAnUnknownLanguageAsEnglish() {
        assertThat(Words.of(Locale.forLanguageTag("tlh")).stems("walked"))
                .isEqualTo(Words.of(Locale.ENGLISH).stems("walking"));
    }

    @Test
    void findsNamesInAQuestion() {
        assertThat(Words.shareAny(Words.names("When is Anna's birthday?"), Words.names("anna")))
                .isTrue();
        assertThat(Words.shareAny(Words.names("When is Hannah's birthday?"), Words.names("anna")))
                .isFalse();
    }

    @Test
    void seesAtAGlanceThatNoNameIsShared() {
        long asked = Words.glance(Words.names("When is Anna's birthday?"));

        assertThat(asked & Words.glance(Words.names("my sister Anna"))).isNotZero();
        assertThat(asked & Words.glance(Words.names(""))).isZero();
    }

    @Test
    void survivesATextWithoutWords() {
        assertThat(Words.split("\u0000 \ud83d\ude00 !!")).isEmpty();
        assertThat(Words.of(Locale.ENGLISH).stems("")).isEmpty();
    }
}
