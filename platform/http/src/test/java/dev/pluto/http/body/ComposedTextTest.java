package dev.pluto.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Zoe\u0308, Zo\u00eb",
        "Vie\u0323\u0302t, Vi\u1ec7t",
        "Vie\u0302\u0323t, Vi\u1ec7t",
        "\u1100\u1161, \uac00",
        "A\u030angstro\u0308m, \u00c5ngstr\u00f6m"
    })
    void writesALetterAndItsMarksAsOne(String decomposed, String composed) {
        assertThat(ComposedText.of(decomposed)).isEqualTo(composed);
        assertThat(ComposedText.of(composed)).isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\uff33\uff34\uff2f\uff30", "\u2460 \ufb01", "😀👩‍👩‍👧", "\ud800"})
    void changesNothingElse(String text) {
        assertThat(ComposedText.of(text)).isEqualTo(text);
    }

    @Test
    void leavesARowOfMarksAloneThatNoLanguageHas() {
        String marks = "e" + "\u0308\u0323".repeat(4_000);

        assertThat(ComposedText.of(marks)).isSameAs(marks);
    }

    @Test
    void keepsWhatIsNotThere() {
        assertThat(ComposedText.ofOptional(null)).isNull();
        assertThat(ComposedText.ofOptional("Zoe\u0308")).isEqualTo("Zo\u00eb");
    }
}
