package dev.pluto.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * e5-small-v2, quantised (Wang et al. 2022, MIT licence): 384 dimensions, length one, texts cut into parts of 510 tokens.
 *
 * <p>Opened with one thread that never spins: two threads in one session are slower on a small machine, several texts at once are
 * what the worker pool is for. The arena is off because it keeps the largest text's memory for ever.
 */
public final class E5SmallModel extends AbstractInProcessEmbeddingModel {
    private static final String MODEL = "/e5-small-v2-q.onnx";
    private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";
    /** The model was trained with these words in front; without them recall falls by several points. */
    private static final String QUERY = "query: ";

    private static final String PASSAGE = "passage: ";

    private final OnnxBertBiEncoder encoder;

    private E5SmallModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /** Loads the model from the class path, which takes about a second. */
    public static E5SmallModel open() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new E5SmallModel(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text a question, not blank */
    public float[] ofQuery(String text) {
        return embed(QUERY + text).content().vector();
    }

    /** @param text a memory, not blank */
    public float[] ofPassage(String text) {
        return embed(PASSAGE + text).content().vector();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private static InputStream resource(String name) {
        @Nullable InputStream stream = E5SmallModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing on the class path: " + name);
        }
        return stream;
    }
}
