package dev.pluto.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.testing.PlutoTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside the service for the sake of the tokenizer's native library, as {@link E5SmallModelTest}; beside its own embeddings. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class EmbeddingsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Vertx vertx = Vertx.vertx();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final Embeddings embeddings = new Embeddings(vertx, config(), metrics);

    private static EmbeddingConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withDefaultValues(Map.of(
                        "pluto.memory.embedding.waiting-queries", "2",
                        "pluto.memory.embedding.query-deadline", "PT1S"))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
    }

    @BeforeEach
    void open() {
        embeddings.open().await().atMost(PATIENCE);
    }

    @AfterEach
    void close() {
        busy.countDown();
        embeddings.close();
        vertx.closeAndAwait();
    }

    @Test
    void countsAsWaitingWhatStillStandsInTheQueueAfterItsDeadline() {
        keepTheOnlyThreadBusy();
        askTwoUntilTheirDeadline();

        CompletableFuture<Optional<QuantisedVector>> third =
                embeddings.ofQuery("where is the cat").subscribeAsCompletionStage();

        assertThat(third).isCompletedWithValue(Optional.empty());
    }

    @Test
    void computesNothingForThoseWhoHaveGone() {
        keepTheOnlyThreadBusy();
        askTwoUntilTheirDeadline();

        busy.countDown();
        awaitEmptyQueue();

        assertThat(ask("where is the cat")).isPresent();
        assertThat(metrics.timer("pluto.memory.embedding").count()).isEqualTo(1);
    }

    @Test
    void computesTheSameQuestionOnce() {
        assertThat(ask("where is the key")).isPresent();
        assertThat(ask("where is the key")).isPresent();
        assertThat(metrics.timer("pluto.memory.embedding").count()).isEqualTo(1);
    }

    @Test
    void computesOnceWhatIsReadAndAskedAfterwards() {
        List<float[]> read = embeddings
                .ofTexts(List.of("where is the key", "where is the car"))
                .await()
                .atMost(PATIENCE);

        assertThat(ask("where is the car")).isPresent();
        assertThat(embeddings.ofTexts(List.of("where is the key")).await().atMost(PATIENCE))
                .containsExactly(read.get(0));
        assertThat(metrics.timer("pluto.memory.embedding").count()).isEqualTo(2);
    }

    @Test
    void tellsWhoeverAsksForVectorsThatTheyAreNotToBeHadInTime() {
        keepTheOnlyThreadBusy();

        assertThatThrownBy(() -> embeddings
                        .ofTexts(List.of("where is the key", "where is the car"))
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(ModelUnavailable.class);
        assertThatThrownBy(() ->
                        embeddings.ofTexts(List.of("where is the cat")).await().atMost(PATIENCE))
                .as("two stand in the queue still")
                .isInstanceOf(ModelUnavailable.class);

        busy.countDown();
        awaitEmptyQueue();
        assertThat(embeddings.ofTexts(List.of("where is the cat")).await().atMost(PATIENCE))
                .hasSize(1);
        assertThat(metrics.timer("pluto.memory.embedding").count()).isEqualTo(1);
    }

    @Test
    void givesNoVectorsBeforeTheModelIsOpen() {
        Vertx other = Vertx.vertx();
        Embeddings closed = new Embeddings(other, config(), metrics);
        try {
            assertThatThrownBy(() -> closed.ofTexts(List.of("tea")).await().atMost(PATIENCE))
                    .isInstanceOfSatisfying(
                            ModelUnavailable.class,
                            problem -> assertThat(problem.code()).isEqualTo("memory:model.unavailable"));
        } finally {
            closed.close();
            other.closeAndAwait();
        }
    }

    private Optional<QuantisedVector> ask(String question) {
        return embeddings.ofQuery(question).await().atMost(PATIENCE);
    }

    private void askTwoUntilTheirDeadline() {
        var first = embeddings.ofQuery("where is the key").subscribeAsCompletionStage();
        var second = embeddings.ofQuery("where is the car").subscribeAsCompletionStage();
        assertThat(first.join()).isEmpty();
        assertThat(second.join()).isEmpty();
    }

    private void keepTheOnlyThreadBusy() {
        var unused = onTheOnlyThread(() -> {
                    busy.await();
                    return true;
                })
                .subscribeAsCompletionStage();
    }

    private void awaitEmptyQueue() {
        onTheOnlyThread(() -> true).await().atMost(PATIENCE);
    }

    /** The pool of this name, of which there is one. */
    private Uni<Boolean> onTheOnlyThread(Callable<Boolean> work) {
        return vertx.createSharedWorkerExecutor("embedding-questions", 1).executeBlocking(work, false);
    }
}
