package dev.pluto.memory.recall;

import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.ranking.QuantisedVector;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The meaning of a question in one wording or more: what they have in common. */
@ApplicationScoped
class Meanings {
    private final Embeddings embeddings;

    Meanings(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * What wordings mean.
     *
     * @param vector empty when none could be had in time
     */
    record Meant(List<String> wordings, Optional<QuantisedVector> vector) {
        @Override
        public String toString() {
            return "Meant[" + wordings.size() + "]";
        }
    }

    /** @param wordings of one question, at least one; one whose vector cannot be had in time is left out */
    Uni<Meant> of(List<String> wordings) {
        return Uni.join()
                .all(wordings.stream().map(embeddings::ofQuery).toList())
                .andFailFast()
                .map(vectors -> new Meant(wordings, common(vectors)));
    }

    private static Optional<QuantisedVector> common(List<Optional<QuantisedVector>> vectors) {
        List<QuantisedVector> known = vectors.stream().flatMap(Optional::stream).toList();
        return known.size() < 2 ? known.stream().findFirst() : Optional.of(QuantisedVector.mean(known));
    }
}
