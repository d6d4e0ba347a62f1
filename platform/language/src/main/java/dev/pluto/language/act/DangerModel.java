package dev.pluto.language.act;

import dev.pluto.language.learning.Features;
import dev.pluto.language.learning.Perceptron;
import dev.pluto.language.learning.SparseSoftmax;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely a text tells of danger to somebody's life or health: learned apart from what is wanted, from lines of dangers and of what
 * only sounds so, of which there may be many without a weight in anything else.
 */
final class DangerModel {

    private static final int CLASSES = 2;

    /** Of a score an even share to the words, where the meaning is known too; of theirs one to each model of words. */
    private static final double HALF = 0.5;

    /** Weights are bytes: beyond it nothing more can be told by words. */
    private static final double LEAST = 1e-6;

    private final SparseSoftmax byWords;
    /** Of several beginnings, which together err less than each. */
    private final List<Perceptron> byMeaning;

    DangerModel(SparseSoftmax byWords, List<Perceptron> byMeaning) {
        this.byWords = byWords;
        this.byMeaning = byMeaning;
    }

    /** @return empty where a language has no model of it */
    static Optional<DangerModel> of(String language) {
        try (InputStream stream = DangerModel.class.getResourceAsStream("danger." + language + ".bin")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(read(new DataInputStream(new BufferedInputStream(stream))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * By words alone.
     *
     * @param words the features of a text, without what was asked before
     * @param wanted how likely they are danger by the model of all intents, which knows more kinds of calm
     */
    double likelihood(Features.Vector words, double wanted) {
        return share(told(words, wanted));
    }

    /** @param vector of the text as a question, by e5-small-v2 */
    double likelihood(Features.Vector words, double wanted, float[] vector) {
        double meant =
                byMeaning.stream().mapToDouble(one -> one.of(vector)).average().orElseThrow();
        return share(HALF * told(words, wanted) + (1 - HALF) * meant);
    }

    private double told(Features.Vector words, double wanted) {
        return HALF * score(byWords.of(words)[1]) + (1 - HALF) * score(wanted);
    }

    /** The logarithm of how many times likelier it is than not: what several say can be added. */
    private static double score(double likelihood) {
        double told = Math.min(1 - LEAST, Math.max(LEAST, likelihood));
        return Math.log(told / (1 - told));
    }

    private static double share(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    void write(DataOutputStream out) throws IOException {
        byWords.write(out);
        out.writeInt(byMeaning.size());
        for (Perceptron one : byMeaning) {
            one.write(out);
        }
    }

    private static DangerModel read(DataInputStream in) throws IOException {
        SparseSoftmax byWords = SparseSoftmax.read(in, CLASSES);
        List<Perceptron> byMeaning = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byMeaning.add(Perceptron.read(in));
        }
        return new DangerModel(byWords, List.copyOf(byMeaning));
    }
}
