package dev.pluto.memory.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was kept of a text.
 *
 * @param handle takes it back, see {@code undo}
 * @param facts what it told, each a sentence in the second person
 * @param closed how many older facts it ended
 * @param corrected how many it put right
 * @param forgotten how many it made forgotten
 */
record Kept(UUID handle, List<String> facts, int closed, int corrected, int forgotten) {

    static Kept of(UUID messageId, List<Fact> told, Change change, Instant now) {
        return new Kept(
                messageId,
                told.stream().map(fact -> fact.sentence(now)).toList(),
                change.closed().size(),
                change.retracted().size(),
                change.forgotten().size());
    }

    @Override
    public String toString() {
        return "Kept[" + handle + "]";
    }
}
