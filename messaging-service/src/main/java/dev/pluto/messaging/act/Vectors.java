package dev.pluto.messaging.act;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The meaning of texts, which another service knows. */
@FunctionalInterface
public interface Vectors {

    /**
     * Texts as e5-small-v2 knows questions: what it wants in front of one is put there by whoever holds the model.
     *
     * @return a vector for each text, in their order; empty when they cannot be had in time
     */
    Uni<Optional<List<float[]>>> of(List<String> texts);
}
