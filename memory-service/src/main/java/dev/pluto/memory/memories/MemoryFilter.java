package dev.pluto.memory.memories;

import dev.pluto.http.Cursor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which memories to list.
 *
 * @param from occurred at or after
 * @param to occurred before
 * @param subjectIndex keyed hash of the subject
 * @param after where the page before ended
 */
record MemoryFilter(
        @Nullable String type,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant to,
        byte @Nullable [] subjectIndex,
        Optional<Cursor> after) {

    /** Conditions with the name of one parameter each, and its value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "type = :type", type);
        put(conditions, "category = :category", category);
        put(conditions, "occurredAt >= :from", from);
        put(conditions, "occurredAt < :to", to);
        put(conditions, "subjectIndex = :subject", subjectIndex);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
