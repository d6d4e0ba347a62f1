package dev.pluto.language.act;

import dev.pluto.language.learning.Features;
import dev.pluto.language.learning.Lesson;
import dev.pluto.language.learning.Misspelling;
import dev.pluto.language.learning.Perceptron;
import dev.pluto.language.learning.SparseSoftmax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the model of danger of one language, in the build: from all examples, danger against whatever else is wanted, and from lines that
 * nothing else learns from, in {@code danger} beside the languages' folders. The same lines make the same model, byte for byte.
 */
final class DangerTraining {

    private static final String FOLDER = "danger";
    private static final int CLASSES = 2;
    private static final int WORD_ROUNDS = 10;
    private static final int MEANING_ROUNDS = 10;
    private static final int UNITS = 24;
    private static final int BEGINNINGS = 3;

    private DangerTraining() {}

    /**
     * A text that is known to tell of danger or not to.
     *
     * @param key as {@link Lesson#key}
     */
    record Line(String text, boolean danger, long key) {

        private int label() {
            return danger ? 1 : 0;
        }
    }

    /** What only danger is learned from. */
    static List<Line> own(Path examples, String language) {
        Path folder = examples.resolve(FOLDER).resolve(language);
        return Stream.concat(
                        Example.linesOf(folder.resolve("danger.txt")).stream().map(text -> line(text, true)),
                        Example.linesOf(folder.resolve("calm.txt")).stream().map(text -> line(text, false)))
                .toList();
    }

    /** Examples of what is wanted, as danger or none. */
    static List<Line> of(List<Example> examples) {
        return examples.stream()
                .map(example -> new Line(example.text(), example.intent() == Intent.DANGER, example.key(0)))
                .toList();
    }

    private static Line line(String text, boolean danger) {
        return new Line(text, danger, Lesson.key(text, 0));
    }

    /** @param vectors of the lines, in their order */
    static DangerModel model(List<Line> lines, List<float[]> vectors, Features features) {
        List<Lesson<Features.Vector>> words = new ArrayList<>();
        for (Line line : lines) {
            String misspelt = Misspelling.of(line.text(), new Random(line.key()));
            words.add(new Lesson<>(features.of(line.text(), ""), line.label(), line.key()));
            words.add(new Lesson<>(features.of(misspelt, ""), line.label(), Lesson.key(misspelt, 1)));
        }
        return new DangerModel(SparseSoftmax.train(words, CLASSES, WORD_ROUNDS), byMeaning(lines, vectors));
    }

    private static List<Perceptron> byMeaning(List<Line> lines, List<float[]> vectors) {
        List<Lesson<float[]>> lessons = IntStream.range(0, lines.size())
                .mapToObj(i -> new Lesson<>(
                        vectors.get(i), lines.get(i).label(), lines.get(i).key()))
                .toList();
        return IntStream.range(0, BEGINNINGS)
                .parallel()
                .mapToObj(seed -> Perceptron.train(lessons, UNITS, MEANING_ROUNDS, seed))
                .toList();
    }
}
