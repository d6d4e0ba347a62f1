package dev.pluto.memory.fact;

import dev.pluto.contracts.FactAnswer;
import java.util.List;
import java.util.UUID;

/**
 * What was found by words.
 *
 * @param near facts of those who were asked about, one of which may answer by its meaning; empty where words were enough
 */
record Found(FactAnswer answer, List<Near> near) {

    /** @param sentence in the second person */
    record Near(UUID id, String sentence) {
        @Override
        public String toString() {
            return "Near[" + id + "]";
        }
    }
}
