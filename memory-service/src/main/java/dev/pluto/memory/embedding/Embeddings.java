package dev.pluto.memory.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pluto.embedding.E5SmallModel;
import dev.pluto.memory.ranking.QuantisedVector;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts, computed on two bounded pools: one for memories, one for questions. The model is opened in the background
 * after the service has started; until then, and when it is too slow or too many wait, questions are answered by words alone.
 */
@ApplicationScoped
public class Embeddings {
    private final EmbeddingConfig config;
    private final Timer timer;
    private final Cache<String, float[]> questions;
    private final AtomicReference<@Nullable E5SmallModel> model = new AtomicReference<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final WorkerExecutor passagePool;
    private final WorkerExecutor queryPool;

    Embeddings(Vertx vertx, EmbeddingConfig config, MeterRegistry metrics) {
        this.config = config;
        this.timer = metrics.timer("pluto.memory.embedding");
        this.questions = Caffeine.newBuilder()
                .maximumSize(config.cachedQueries())
                .expireAfterAccess(config.cachedQueryTtl())
                .build();
        this.passagePool = vertx.createSharedWorkerExecutor(
                "embedding-memories", config.threads(), config.lease().toNanos(), TimeUnit.NANOSECONDS);
        this.queryPool = vertx.createSharedWorkerExecutor("embedding-questions", config.queryThreads());
    }

    /** Opens the model unless it is open, which takes about a second. */
    public Uni<Void> open() {
        return isReady()
                ? Uni.createFrom().voidItem()
                : passagePool.executeBlocking(this::opened, false).replaceWithVoid();
    }

    @PreDestroy
    void close() {
        passagePool.closeAndForget();
        queryPool.closeAndForget();
    }

    /** Whether questions can be understood by meaning yet. */
    public boolean isReady() {
        return model.get() != null;
    }

    /**
     * The meaning of a question.
     *
     * @return empty when the model is not open yet, too many questions wait or the deadline has passed; never a failure
     */
    public Uni<Optional<QuantisedVector>> ofQuery(String text) {
        float[] known = questions.getIfPresent(text);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(QuantisedVector.of(known)));
        }
        E5SmallModel open = model.get();
        if (open == null || text.isBlank() || !queued()) {
            return Uni.createFrom().item(Optional.empty());
        }
        AtomicBoolean tooLate = new AtomicBoolean();
        return queryPool
                .executeBlocking(() -> meaning(open, text, tooLate), false)
                .onCancellation()
                .invoke(() -> tooLate.set(true))
                .ifNoItem()
                .after(config.queryDeadline())
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    /**
     * The meanings of texts as questions have them, in their order: on the threads of questions, as somebody waits. What is asked for
     * of one text again, here or by {@link #ofQuery}, is computed once.
     *
     * @return vectors of length 1
     * @throws ModelUnavailable when the model is not open yet, too many wait or the deadline has passed
     */
    Uni<List<float[]>> ofTexts(List<String> texts) {
        E5SmallModel open = model.get();
        if (open == null) {
            return Uni.createFrom().failure(new ModelUnavailable());
        }
        AtomicBoolean tooLate = new AtomicBoolean();
        List<Uni<float[]>> vectors =
                texts.stream().map(text -> ofText(open, text, tooLate)).toList();
        return Uni.join()
                .all(vectors)
                .andFailFast()
                .ifNoItem()
                .after(config.queryDeadline())
                .failWith(ModelUnavailable::new)
                .onTermination()
                .invoke(() -> tooLate.set(true));
    }

    private Uni<float[]> ofText(E5SmallModel open, String text, AtomicBoolean tooLate) {
        return Uni.createFrom().deferred(() -> {
            float[] known = questions.getIfPresent(text);
            if (known != null) {
                return Uni.createFrom().item(known);
            }
            return queued()
                    ? queryPool.executeBlocking(() -> vector(open, text, tooLate), false)
                    : Uni.createFrom().failure(new ModelUnavailable());
        });
    }

    /** Runs on the pool, as {@link #meaning}. */
    private float[] vector(E5SmallModel open, String text, AtomicBoolean tooLate) throws Exception {
        try {
            if (tooLate.get()) {
                throw new ModelUnavailable();
            }
            return computed(open, text);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean queued() {
        boolean room = waiting.incrementAndGet() <= config.waitingQueries();
        if (!room) {
            waiting.decrementAndGet();
        }
        return room;
    }

    /**
     * Runs on the pool, whose queue has no bound and keeps what nobody waits for any more: only here does a question leave it.
     * One that comes to its end too late is kept for whoever asks the same again.
     */
    private Optional<QuantisedVector> meaning(E5SmallModel open, String text, AtomicBoolean tooLate) throws Exception {
        try {
            if (tooLate.get()) {
                return Optional.empty();
            }
            return Optional.of(QuantisedVector.of(computed(open, text)));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private float[] computed(E5SmallModel open, String text) throws Exception {
        float[] vector = timed(() -> open.ofQuery(text));
        questions.put(text, vector);
        return vector;
    }

    /**
     * The meanings of memories, in their order. Texts are computed one after the other on each thread of the pool.
     *
     * @return per text its vector, or empty when this text is blank or cannot be embedded
     */
    public Uni<List<Optional<QuantisedVector>>> ofPassages(List<String> texts) {
        List<Uni<Optional<QuantisedVector>>> vectors =
                texts.stream().map(this::ofPassage).toList();
        return vectors.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(vectors).andFailFast();
    }

    private Uni<Optional<QuantisedVector>> ofPassage(String text) {
        if (text.isBlank()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return passagePool
                .executeBlocking(() -> timed(() -> QuantisedVector.of(opened().ofPassage(text))), false)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private synchronized E5SmallModel opened() {
        E5SmallModel open = model.get();
        if (open == null) {
            open = E5SmallModel.open();
            model.set(open);
        }
        return open;
    }

    private <T> T timed(Callable<T> work) throws Exception {
        return timer.recordCallable(work);
    }
}
