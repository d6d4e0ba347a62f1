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

    /** Percent right, on the half that was looked at, on the other one and on what came later. */
    private static final Map<PhraseSet.Part, Double> FLOOR =
            Map.of(PhraseSet.Part.SEEN, 99.0, PhraseSet.Part.HELD_OUT, 94.5, PhraseSet.Part.FRESH, 97.5);

    private static final Map<PhraseSet.Part, Double> MOST_WRONG =
            Map.of(PhraseSet.Part.SEEN, 0.5, PhraseSet.Part.HELD_OUT, 1.7, PhraseSet.Part.FRESH, 0.5);

    @ParameterizedTest
    @EnumSource
    void readsPhrasesOfTime(PhraseSet.Part part) {
        Map<String, int[]> byKind = new TreeMap<>();
        int[] all = new int[Verdict.values().length];
        List<Phrase> phrases = PhraseSet.read(PHRASES, part);
        for (Phrase phrase : phrases) {
            Verdict verdict = Verdict.of(phrase, TimeReader.read(phrase.text(), phrase.said()));
            byKind.computeIfAbsent(phrase.kind(), unused -> new int[Verdict.values().length])[verdict.ordinal()]++;
            all[verdict.ordinal()]++;
        }
        byKind.forEach((kind, counts) -> print(kind, counts));
        print(part.name(), all);

        assertThat(all[Verdict.RIGHT.ordinal()] * 100.0 / phrases.size()).isGreaterThanOrEqualTo(FLOOR.get(part));
        assertThat(all[Verdict.WRONG.ordinal()] * 100.0 / phrases.size()).isLessThanOrEqualTo(MOST_WRONG.get(part));
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
