package dev.pluto.language.sensitive;

import dev.pluto.language.learning.DenseSoftmax;
import dev.pluto.language.learning.Features;
import dev.pluto.language.learning.Masks;
import dev.pluto.language.learning.SparseSoftmax;
import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Spelling;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What two models learned of sensitive texts, English and Spanish in one: one of words and parts of words, one of the vector of a
 * sentence. Class 0 is plain, the kinds follow in their order.
 */
final class SensitiveModel {

    static final int CLASSES = SensitiveKind.values().length + 1;
    static final int PLAIN = 0;

    private static final String RESOURCE = "sensitive.bin";

    /** From here on a kind that is not the likeliest is one of a text's too. */
    private static final float ALSO = 0.3f;

    private static final float WORDS = 0.3f;

    private final Features features = features();
    private final SparseSoftmax byWords;
    private final DenseSoftmax byMeaning;
    private final Bars bars;

    SensitiveModel(SparseSoftmax byWords, DenseSoftmax byMeaning, Bars bars) {
        this.byWords = byWords;
        this.byMeaning = byMeaning;
        this.bars = bars;
    }

    /**
     * How likely a text must be anything but plain to count as sensitive.
     *
     * @param words by the words alone
     * @param both by words and vector
     */
    record Bars(float words, float both) {}

    static SensitiveModel open() {
        try (InputStream stream = Objects.requireNonNull(SensitiveModel.class.getResourceAsStream(RESOURCE), RESOURCE);
                var in = new DataInputStream(new BufferedInputStream(stream))) {
            Bars bars = new Bars(in.readFloat(), in.readFloat());
            SparseSoftmax byWords = SparseSoftmax.read(in, CLASSES);
            return new SensitiveModel(byWords, DenseSoftmax.read(in, CLASSES), bars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bars.words());
        out.writeFloat(bars.both());
        byWords.write(out);
        byMeaning.write(out);
    }

    static Features features() {
        return new Features(Shorthand.of("en"), Masks.of("en"), new Spelling(Map.of()));
    }

    /** Likelihood of each class by the words. */
    float[] likelihoods(String text) {
        return byWords.of(features.of(text, ""));
    }

    /** Likelihood of each class by words and vector. */
    float[] likelihoods(String text, float[] vector) {
        float[] words = likelihoods(text);
        float[] meaning = byMeaning.of(vector);
        for (int c = 0; c < words.length; c++) {
            words[c] = WORDS * words[c] + (1 - WORDS) * meaning[c];
        }
        return words;
    }

    Set<SensitiveKind> kinds(String text) {
        return kinds(likelihoods(text), bars.words());
    }

    Set<SensitiveKind> kinds(String text, float[] vector) {
        return kinds(likelihoods(text, vector), bars.both());
    }

    static Set<SensitiveKind> kinds(float[] likelihoods, float bar) {
        Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
        if (1 - likelihoods[PLAIN] < bar) {
            return kinds;
        }
        SensitiveKind best = SensitiveKind.HEALTH;
        for (SensitiveKind kind : SensitiveKind.values()) {
            if (likelihoods[kind.ordinal() + 1] > likelihoods[best.ordinal() + 1]) {
                best = kind;
            }
            if (likelihoods[kind.ordinal() + 1] >= ALSO) {
                kinds.add(kind);
            }
        }
        kinds.add(best);
        return kinds;
    }
}
