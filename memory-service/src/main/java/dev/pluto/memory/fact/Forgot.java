package dev.pluto.memory.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * What came of a wish to forget.
 *
 * @param ids of the facts that are forgotten; empty when the person has to choose, or nothing is known of it
 * @param candidates what may have been meant
 */
record Forgot(List<UUID> ids, List<Candidate> candidates) {

    record Candidate(UUID id, String sentence) {
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    @JsonProperty
    int count() {
        return ids.size();
    }
}
