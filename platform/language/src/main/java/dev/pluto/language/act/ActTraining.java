package dev.pluto.language.act;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.language.learning.DenseSoftmax;
import dev.pluto.language.learning.Features;
import dev.pluto.language.learning.Lesson;
import dev.pluto.language.learning.Masks;
import dev.pluto.language.learning.Misspelling;
import dev.pluto.language.learning.SparseSoftmax;
import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Spelling;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model of one language from its example files, in the build: trains, cross-validates, writes the thresholds found
 * into the model, and fails below the floors. The same examples make the same model, byte for byte.
 */
public final class ActTraining {

    private static final System.Logger LOG = System.getLogger(ActTraining.class.getName());
    private static final int FOLDS = 5;

    /** A fifth of the examples tells as much of the rest as all of them, in a fifth of the time. */
    private static final int TRIED_FOLDS = 1;

    private static final int WORD_ROUNDS = 10;
    private static final int MEANING_ROUNDS = 15;
    private static final float DECAY = 1e-4f;
    private static final int MISSPELT_COPIES = 1;

    private final List<Example> examples;
    private final List<float[]> vectors;
    private final String language;
    private final Map<String, Integer> vocabulary;

    private ActTraining(String language, List<Example> examples, List<float[]> vectors) {
        this.language = language;
        this.examples = examples;
        this.vectors = vectors;
        this.vocabulary = vocabulary(language, examples);
    }

    /**
     * Trains and writes.
     *
     * @param arguments folder of examples, language, folder to write to, {@code meaning} where the vector is to be learned too,
     *     and danger apart
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String language = arguments[1];
        List<Example> examples = Example.in(folder.resolve(language));
        boolean meaning = arguments.length > 3 && arguments[3].equals("meaning");
        E5SmallModel model = meaning ? E5SmallModel.open() : null;
        List<float[]> vectors =
                model == null ? List.of() : vectors(model, examples.stream().map(Example::text));
        ActTraining training = new ActTraining(language, examples, vectors);
        CrossValidation found = training.validate();
        LOG.log(Level.INFO, "{0}: {1} examples\n{2}", language, examples.size(), found);
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target);
        try (DataOutputStream out = file(target.resolve("acts." + language + ".bin"))) {
            int[] all = IntStream.range(0, examples.size()).toArray();
            training.model(all, found.thresholds()).write(out, training.vocabulary);
        }
        if (model != null) {
            try (DataOutputStream out = file(target.resolve("danger." + language + ".bin"))) {
                training.danger(model, DangerTraining.own(folder, language)).write(out);
            }
        }
    }

    private static DataOutputStream file(Path path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    private static List<float[]> vectors(E5SmallModel model, Stream<String> texts) {
        return texts.toList().parallelStream().map(model::ofQuery).toList();
    }

    /** Words met at least twice, as one that is met once may be misspelt itself. */
    private static Map<String, Integer> vocabulary(String language, List<Example> examples) {
        Features plain = new Features(Shorthand.of(language), Masks.of(language), new Spelling(Map.of()));
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            for (String word : plain.words(example.text())) {
                if (Character.isLetter(word.charAt(0))) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    private ActModel model(int[] chosen, ActModel.Thresholds thresholds) {
        Features features = features();
        List<Lesson<Features.Vector>> lessons = new ArrayList<>();
        for (int i : chosen) {
            Example example = examples.get(i);
            for (int copy = 0; copy <= MISSPELT_COPIES; copy++) {
                long key = example.key(copy);
                String text = copy == 0 ? example.text() : Misspelling.of(example.text(), new Random(key));
                lessons.add(new Lesson<>(
                        features.of(text, example.asked().mark()),
                        example.intent().ordinal(),
                        key));
            }
        }
        int classes = Intent.values().length;
        SparseSoftmax byWords = SparseSoftmax.train(lessons, classes, WORD_ROUNDS);
        return new ActModel(features, byWords, byMeaning(chosen, classes), thresholds, null);
    }

    private DangerModel danger(E5SmallModel model, List<DangerTraining.Line> own) {
        List<float[]> theirs = vectors(model, own.stream().map(DangerTraining.Line::text));
        return DangerTraining.model(
                Stream.concat(DangerTraining.of(examples).stream(), own.stream())
                        .toList(),
                Stream.concat(vectors.stream(), theirs.stream()).toList(),
                features());
    }

    private Features features() {
        return new Features(Shorthand.of(language), Masks.of(language), new Spelling(vocabulary));
    }

    private @Nullable DenseSoftmax byMeaning(int[] chosen, int classes) {
        if (vectors.isEmpty()) {
            return null;
        }
        List<Lesson<float[]>> lessons = Arrays.stream(chosen)
                .mapToObj(i -> new Lesson<>(
                        vectors.get(i),
                        examples.get(i).intent().ordinal(),
                        examples.get(i).key(0)))
                .toList();
        return DenseSoftmax.train(lessons, classes, MEANING_ROUNDS, DECAY);
    }

    private CrossValidation validate() {
        int[] foldOf = examples.stream()
                .mapToInt(example -> Math.floorMod(example.key(0), FOLDS))
                .toArray();
        CrossValidation result = new CrossValidation();
        IntStream.range(0, TRIED_FOLDS)
                .parallel()
                .mapToObj(fold -> tried(fold, foldOf))
                .toList()
                .forEach(result::add);
        return result;
    }

    private List<CrossValidation.Trial> tried(int fold, int[] foldOf) {
        int[] known = IntStream.range(0, examples.size())
                .filter(i -> foldOf[i] != fold)
                .toArray();
        ActModel model = model(known, new ActModel.Thresholds(1, 1));
        List<CrossValidation.Trial> trials = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (foldOf[i] == fold) {
                Example example = examples.get(i);
                Interpretation quick = model.read(example.text(), example.asked());
                Interpretation both =
                        vectors.isEmpty() ? quick : model.read(example.text(), example.asked(), vectors.get(i));
                trials.add(new CrossValidation.Trial(example, quick, both));
            }
        }
        return trials;
    }
}
