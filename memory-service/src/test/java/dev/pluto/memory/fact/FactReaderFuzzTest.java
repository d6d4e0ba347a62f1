package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderFuzzTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    private static final List<String> PIECES = List.of(
            "my", "sister", "is", "'s", "not", ",", ".", "and", "i", "it", "was", "45", "to", "of", "no", "wait", "\"",
            "called", "Anna", "used", "have", "got", "the", "where", "?", "!", "*", "-", "forget", "that", "its", "'",
            "in", "now", "\n", "ex", "😀", "ﷺ", "é", "will", "be", "moved", "for", "with", "so", "who");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'s",
                "*",
                "not",
                "my",
                "no",
                "forget",
                ",",
                "\"",
                "its",
                "is",
                "who",
                "of of of",
                "my my's 's",
                "\u0000"
            })
    void readsOddTexts(String text) {
        assertThatCode(() -> new Talk().tell(text, text).ask(text)).doesNotThrowAnyException();
    }

    @Test
    void readsAnyOrderOfWords() {
        Random random = new Random(8);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(25); words >= 0; words--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            String told = text.toString();
            assertThatCode(() -> new Talk().tell("my dog is called Rex", told).ask(told))
                    .as(told)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void isBoundedForLongTexts() {
        for (String piece : List.of("my sister's ", "and i ", "no ", "of the ", "'s", "is ", ", ", "a\u0301", "who ")) {
            String text = piece.repeat(20_000 / piece.length());
            assertTimeoutPreemptively(LONG, () -> new Talk().tell(text).ask(text), piece);
        }
    }
}
