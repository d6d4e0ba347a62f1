package dev.pluto.language.act;

import dev.pluto.language.act.Interpretation.Certainty;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a request wants, as two models learned it from the example files: a quick one over words, and one over the
 * sentence's vector for what the quick one is not sure of. Both are averaged, 0.4 to 0.6. Safe for any number of threads.
 */
public final class ActModel {

    /** Below this the quick model wants the vector too. */
    private static final float QUICKLY_SURE = 0.9f;

    /** Above this danger is looked at twice, however sure the quick model is of something else. */
    private static final double TRACE_OF_DANGER = 0.02;

    private static final float WORDS = 0.4f;
    private static final double NEAR = 0.1;
    private static final double FAINT = 0.35;

    private final Features features;
    private final SparseSoftmax byWords;
    private final @Nullable DenseSoftmax byMeaning;
    private final Thresholds thresholds;
    private final @Nullable DangerModel danger;

    /** @param danger none where it is not learned apart: then it is as likely as the intent of that name */
    ActModel(
            Features features,
            SparseSoftmax byWords,
            @Nullable DenseSoftmax byMeaning,
            Thresholds thresholds,
            @Nullable DangerModel danger) {
        this.features = features;
        this.byWords = byWords;
        this.byMeaning = byMeaning;
        this.thresholds = thresholds;
        this.danger = danger;
    }

    /**
     * From where on the first guess is right in 95 of 100, by cross-validation.
     *
     * @param words of the quick model alone
     * @param both of the average
     */
    record Thresholds(float words, float both) {}

    /** @param language of which there are examples, such as {@code en} */
    public static ActModel of(String language) {
        String name = "acts." + language + ".bin";
        try (InputStream stream = Objects.requireNonNull(ActModel.class.getResourceAsStream(name), name);
                var in = new DataInputStream(new BufferedInputStream(stream))) {
            return read(in, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param asked what we had asked this person before, which this may answer */
    public Interpretation read(String request, Pending asked) {
        Features.Vector words = features.of(request, asked.mark());
        float[] likelihoods = byWords.of(words);
        double wanted = likelihoods[Intent.DANGER.ordinal()];
        double dangerous = danger == null ? wanted : danger.likelihood(unmarked(words, request, asked), wanted);
        return interpretation(likelihoods, thresholds.words(), dangerous, false);
    }

    /** Whether a reading by words alone should be done again by {@link #read(String, Pending, float[])}. */
    public boolean wantsMeaning(Interpretation quick) {
        return byMeaning != null && (quick.best().likelihood() < QUICKLY_SURE || quick.danger() >= TRACE_OF_DANGER);
    }

    /** @param vector of the request as a question, by e5-small-v2 */
    public Interpretation read(String request, Pending asked, float[] vector) {
        Features.Vector words = features.of(request, asked.mark());
        float[] told = byWords.of(words);
        float[] meant = Objects.requireNonNull(byMeaning, "this language has no model of meaning")
                .of(vector);
        float[] both = new float[told.length];
        for (int c = 0; c < both.length; c++) {
            both[c] = WORDS * told[c] + (1 - WORDS) * meant[c];
        }
        double dangerous = danger == null
                ? both[Intent.DANGER.ordinal()]
                : danger.likelihood(unmarked(words, request, asked), told[Intent.DANGER.ordinal()], vector);
        return interpretation(both, thresholds.both(), dangerous, true);
    }

    /** What tells of danger does so whatever was asked. */
    private Features.Vector unmarked(Features.Vector words, String request, Pending asked) {
        return asked == Pending.NONE ? words : features.of(request, "");
    }

    private static Interpretation interpretation(float[] likelihoods, float sure, double danger, boolean byMeaning) {
        List<Guess> ranked = new ArrayList<>(likelihoods.length);
        for (Intent intent : Intent.values()) {
            ranked.add(new Guess(intent, likelihoods[intent.ordinal()]));
        }
        ranked.sort(Comparator.comparingDouble(Guess::likelihood).reversed());
        return new Interpretation(ranked, certainty(ranked, sure), danger, byMeaning);
    }

    private static Certainty certainty(List<Guess> ranked, float sure) {
        double best = ranked.get(0).likelihood();
        if (best < FAINT) {
            return Certainty.UNSURE;
        }
        boolean close = best - ranked.get(1).likelihood() < NEAR;
        return best >= sure && !close ? Certainty.SURE : Certainty.LIKELY;
    }

    void write(DataOutputStream out, Map<String, Integer> vocabulary) throws IOException {
        out.writeInt(vocabulary.size());
        for (Map.Entry<String, Integer> word : vocabulary.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(word.getValue());
        }
        out.writeInt(Intent.values().length);
        out.writeFloat(thresholds.words());
        out.writeFloat(thresholds.both());
        byWords.write(out);
        out.writeBoolean(byMeaning != null);
        if (byMeaning != null) {
            byMeaning.write(out);
        }
    }

    private static ActModel read(DataInputStream in, String language) throws IOException {
        int words = in.readInt();
        Map<String, Integer> vocabulary = new LinkedHashMap<>(words * 2);
        for (int i = 0; i < words; i++) {
            vocabulary.put(in.readUTF(), in.readInt());
        }
        int classes = in.readInt();
        if (classes != Intent.values().length) {
            throw new IOException("the model was trained for other intents");
        }
        Thresholds thresholds = new Thresholds(in.readFloat(), in.readFloat());
        SparseSoftmax byWords = SparseSoftmax.read(in, classes);
        DenseSoftmax byMeaning = in.readBoolean() ? DenseSoftmax.read(in, classes) : null;
        Features features = new Features(Shorthand.of(language), Masks.of(language), new Spelling(vocabulary));
        return new ActModel(
                features,
                byWords,
                byMeaning,
                thresholds,
                DangerModel.of(language).orElse(null));
    }
}
