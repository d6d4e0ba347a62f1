package dev.pluto.language.sensitive;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.language.learning.DenseSoftmax;
import dev.pluto.language.learning.Features;
import dev.pluto.language.learning.Lesson;
import dev.pluto.language.learning.Misspelling;
import dev.pluto.language.learning.SparseSoftmax;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes the model of what is sensitive from its labelled lines, in the build: trains, sets the bars by cross-validation, writes. The same
 * lines make the same model, byte for byte.
 */
public final class SensitiveTraining {

    private static final System.Logger LOG = System.getLogger(SensitiveTraining.class.getName());
    private static final int FOLDS = 5;
    private static final int WORD_ROUNDS = 20;
    private static final int MEANING_ROUNDS = 40;
    private static final float DECAY = 1e-4f;
    private static final double EVEN = 1;
    private static final double RECALL = 2;
    private static final SensitiveModel.Bars OPEN = new SensitiveModel.Bars(0, 0);

    private final List<Labelled> lines;
    private final List<float[]> vectors;
    private final Features features = SensitiveModel.features();

    private SensitiveTraining(List<Labelled> lines, List<float[]> vectors) {
        this.lines = lines;
        this.vectors = vectors;
    }

    /**
     * Trains and writes.
     *
     * @param arguments folder of labelled files, file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<Labelled> lines = Labelled.in(Path.of(arguments[0]));
        E5SmallModel e5 = E5SmallModel.open();
        List<float[]> vectors =
                lines.parallelStream().map(line -> e5.ofPassage(line.text())).toList();
        SensitiveTraining training = new SensitiveTraining(lines, vectors);
        SensitiveModel.Bars bars = training.bars();
        LOG.log(Level.INFO, "{0} lines, bars {1}", lines.size(), bars);
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            training.model(line -> true, bars).write(out);
        }
    }

    private static int fold(Labelled line) {
        return Math.floorMod(Lesson.key(line.text(), 0), FOLDS);
    }

    private SensitiveModel model(Predicate<Labelled> known, SensitiveModel.Bars bars) {
        List<Lesson<Features.Vector>> words = new ArrayList<>();
        List<Lesson<float[]>> meanings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Labelled line = lines.get(i);
            if (!known.test(line)) {
                continue;
            }
            for (int label : labels(line)) {
                long key = Lesson.key(label + "\n" + line.text(), 0);
                words.add(new Lesson<>(features.of(line.text(), ""), label, key));
                long spoilt = Lesson.key(label + "\n" + line.text(), 1);
                String misspelt = Misspelling.of(line.text(), new Random(spoilt));
                words.add(new Lesson<>(features.of(misspelt, ""), label, spoilt));
                meanings.add(new Lesson<>(vectors.get(i), label, key));
            }
        }
        return new SensitiveModel(
                SparseSoftmax.train(words, SensitiveModel.CLASSES, WORD_ROUNDS),
                DenseSoftmax.train(meanings, SensitiveModel.CLASSES, MEANING_ROUNDS, DECAY),
                bars);
    }

    private static int[] labels(Labelled line) {
        return line.kinds().isEmpty()
                ? new int[] {SensitiveModel.PLAIN}
                : line.kinds().stream().mapToInt(kind -> kind.ordinal() + 1).toArray();
    }

    /**
     * The bars with the best F of lines that were not learned. By both, what is missed does more harm than what is marked in vain, and recall weighs
     * twice as much as precision; words alone know too little for that and would mark half of what is said.
     */
    private SensitiveModel.Bars bars() {
        float[] byWords = new float[lines.size()];
        float[] byBoth = new float[lines.size()];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            SensitiveModel model = model(line -> fold(line) != fold, OPEN);
            for (int i = 0; i < lines.size(); i++) {
                String text = lines.get(i).text();
                if (fold(lines.get(i)) == fold) {
                    byWords[i] = 1 - model.likelihoods(text)[SensitiveModel.PLAIN];
                    byBoth[i] = 1 - model.likelihoods(text, vectors.get(i))[SensitiveModel.PLAIN];
                }
            }
        });
        return new SensitiveModel.Bars(bar(byWords, EVEN), bar(byBoth, RECALL));
    }

    /** @param recall how many times as much it weighs as precision */
    private float bar(float[] likelihoods, double recall) {
        float best = 0;
        double most = -1;
        for (int percent = 5; percent < 95; percent++) {
            float bar = percent / 100f;
            double score = score(likelihoods, bar, recall * recall);
            if (score > most) {
                most = score;
                best = bar;
            }
        }
        LOG.log(Level.INFO, "bar {0}: F {1}", best, most);
        return best;
    }

    private double score(float[] likelihoods, float bar, double weight) {
        int right = 0;
        int missed = 0;
        int vain = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            if (lines.get(i).isTerm()) {
                continue;
            }
            boolean sensitive = !lines.get(i).kinds().isEmpty();
            boolean marked = likelihoods[i] >= bar;
            right += sensitive && marked ? 1 : 0;
            missed += sensitive && !marked ? 1 : 0;
            vain += !sensitive && marked ? 1 : 0;
        }
        return (1 + weight) * right / ((1 + weight) * right + weight * missed + vain);
    }
}
