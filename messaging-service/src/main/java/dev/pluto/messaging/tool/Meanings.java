package dev.pluto.messaging.tool;

import dev.pluto.contracts.VectorsAnswer;
import dev.pluto.contracts.VectorsWanted;
import dev.pluto.language.Excerpt;
import dev.pluto.messaging.people.Breaker;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts as vectors, from the model that memory-service holds. Whatever goes wrong there are none, soon: a memory that is away is left
 * alone for a while.
 */
final class Meanings {

    /** 32-bit floats of a vector. */
    static final int SIZE = 384;

    // what memory takes in one request
    private static final int TOGETHER = 8;

    private final MemoryClient memory;
    private final Duration deadline;
    private final Breaker breaker;

    Meanings(MemoryClient memory, ToolConfig config, Clock clock) {
        this.memory = memory;
        this.deadline = config.vectorsDeadline();
        this.breaker = new Breaker(clock, config.vectorsFailures(), config.vectorsPause());
    }

    /** One vector for each text, in their order; empty when memory does not answer in time. */
    Uni<Optional<List<float[]>>> of(List<String> texts) {
        if (texts.isEmpty()) {
            return Uni.createFrom().item(Optional.of(List.of()));
        }
        if (!breaker.mayTry()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Multi.createFrom()
                .items(batches(texts))
                .onItem()
                .transformToUniAndConcatenate(this::asked)
                .onItem()
                .<float[]>disjoint()
                .collect()
                .asList()
                .ifNoItem()
                .after(deadline)
                .fail()
                .map(Optional::of)
                .invoke(breaker::succeeded)
                .onFailure()
                .invoke(breaker::failed)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Stream<List<String>> batches(List<String> texts) {
        return IntStream.iterate(0, at -> at < texts.size(), at -> at + TOGETHER)
                .mapToObj(at -> texts.subList(at, Math.min(at + TOGETHER, texts.size())).stream()
                        .map(Excerpt::of)
                        .toList());
    }

    private Uni<List<float[]>> asked(List<String> texts) {
        return memory.vectors(new VectorsWanted(texts)).map(answer -> read(answer, texts.size()));
    }

    private static List<float[]> read(VectorsAnswer answer, int wanted) {
        if (answer.vectors().size() != wanted) {
            throw new IllegalStateException(
                    "of " + wanted + " texts there are " + answer.vectors().size() + " vectors");
        }
        return answer.vectors().stream().map(Meanings::read).toList();
    }

    private static float[] read(byte[] bytes) {
        if (bytes.length != SIZE * Float.BYTES) {
            throw new IllegalStateException("a vector has " + bytes.length + " bytes");
        }
        float[] vector = new float[SIZE];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
