package dev.pluto.memory.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done for one text.
 *
 * @param at when
 * @param closed how many older facts it ended
 * @param corrected how many it put right
 * @param forgotten how many it made forgotten
 * @param undone how many facts were as before when it was taken back; null when it was not
 */
record FactDeed(
        Instant at,
        int closed,
        int corrected,
        int forgotten,
        @Nullable Integer undone) {

    static FactDeed of(Change change, Instant at) {
        return new FactDeed(
                at,
                change.closed().size(),
                change.retracted().size(),
                change.forgotten().size(),
                null);
    }

    static FactDeed forgetting(int facts, Instant at) {
        return new FactDeed(at, 0, 0, facts, null);
    }
}
