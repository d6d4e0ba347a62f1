package dev.pluto.memory.retention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of somebody's memories stays how long.
 *
 * @param tier null where none was told yet: nothing is cut then
 */
record RetentionView(@Nullable String tier, List<Type> types) {

    /**
     * A type of memories.
     *
     * @param type {@code *} for all others together
     * @param count how many there are
     * @param keepDays days they stay since told, changed or last of use; null for ever
     * @param most how many there may be, those of least weight go first; null for any number
     * @param halfLifeDays days without use after which the importance of one weighs half
     */
    record Type(
            String type,
            long count,
            @Nullable Integer keepDays,
            @Nullable Integer most,
            int halfLifeDays) {}

    static RetentionView of(@Nullable String tier, List<Keeping> table, Map<String, Long> counts) {
        return new RetentionView(
                tier,
                table.stream()
                        .map(keeping -> new Type(
                                keeping.type(),
                                counts.getOrDefault(keeping.type(), 0L),
                                keeping.keepDays(),
                                keeping.most(),
                                keeping.halfLifeDays()))
                        .toList());
    }
}
