package dev.pluto.messaging.act;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The meaning of texts, which another service knows. */
@FunctionalInterface
public interface Vectors {

    /** @return a vector for each text, in their order; empty when they cannot be had in time */
    Uni<Optional<List<float[]>>> of(List<String> texts);
}
