package dev.pluto.memory.memory;

import dev.pluto.http.page.Cursor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
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
 * @param plain only what is not sensitive
 * @param after where the page before ended
 */
record MemoryFilter(
        @Nullable String type,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant to,
        byte @Nullable [] subjectIndex,
        boolean plain,
        Optional<Cursor> after) {

    /** Conditions, each still without the value it ends with. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "type =", type);
        put(conditions, "category =", category);
        put(conditions, "occurred_at >=", from == null ? null : from.atOffset(ZoneOffset.UTC));
        put(conditions, "occurred_at <", to == null ? null : to.atOffset(ZoneOffset.UTC));
        put(conditions, "subject_index =", subjectIndex == null ? null : Buffer.buffer(subjectIndex));
        put(conditions, "sensitive =", plain ? false : null);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
