package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures the grammar on the phrases of deploy/local; fails below the floor that was reached. */
class PhrasesTest {

    private static final Path PHRASES = Path.of("../../deploy/local/src/test/talk/phrases");

    /** Percent right, on the half that was looked at and on the other one. */
    private static final Map<PhraseSet.Half, Double> FLOOR =
            Map.of(PhraseSet.Half.SEEN, 98.5, PhraseSet.Half.HELD_OUT, 93.0);

    private static final Map<PhraseSet.Half, Double> MOST_WRONG =
            Map.of(PhraseSet.Half.SEEN, 0.5, PhraseSet.Half.HELD_OUT, 2.0);

    @ParameterizedTest
    @EnumSource
    void readsPhrasesOfTime(PhraseSet.Half half) {
        Map<String, int[]> byKind = new TreeMap<>();
        int[] all = new int[Verdict.values().length];
        List<Phrase> phrases = PhraseSet.read(PHRASES, half);
        for (Phrase phrase : phrases) {
            Verdict verdict = Verdict.of(phrase, TimeReader.read(phrase.text(), phrase.said()));
            byKind.computeIfAbsent(phrase.kind(), unused -> new int[Verdict.values().length])[verdict.ordinal()]++;
            all[verdict.ordinal()]++;
        }
        byKind.forEach((kind, counts) -> print(kind, counts));
        print(half.name(), all);

        assertThat(all[Verdict.RIGHT.ordinal()] * 100.0 / phrases.size()).isGreaterThanOrEqualTo(FLOOR.get(half));
        assertThat(all[Verdict.WRONG.ordinal()] * 100.0 / phrases.size()).isLessThanOrEqualTo(MOST_WRONG.get(half));
    }

    @Test
    void findsTheMeasuringSet() {
        assertThat(Files.isDirectory(PHRASES)).isTrue();
    }

    private static void print(String kind, int[] counts) {
        System.out.printf(
                "%-18s right %3d, asked needlessly %2d, refused %2d, planned wrong %2d%n",
                kind, counts[0], counts[1], counts[2], counts[3]);
    }
}
