package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What came of a wish to forget.
 *
 * @param ids what is forgotten; empty when the person has to choose, or nothing is known of it
 * @param candidates what may have been meant
 */
@SnakeCase
public record FactsForgotten(
        @Required List<UUID> ids, @Required List<Candidate> candidates) {

    /** @param sentence in the second person */
    @SnakeCase
    public record Candidate(@Required UUID id, @Required String sentence) {
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "FactsForgotten[" + ids.size() + "]";
    }
}
