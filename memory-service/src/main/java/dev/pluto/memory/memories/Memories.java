package dev.pluto.memory.memories;

import dev.pluto.http.Cursor;
import dev.pluto.http.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Memories in the database; which ones there are to be seen is up to the scope of the transaction. */
@ApplicationScoped
class Memories implements PanacheRepositoryBase<Memory, UUID> {
    /** @throws Problem 404 when there is none or it is not the caller's or it has expired */
    Uni<Memory> get(UUID id, Instant now) {
        return findById(id)
                .onItem()
                .ifNotNull()
                .transform(memory -> memory.expiresAt != null && !memory.expiresAt.isAfter(now) ? null : memory)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** Newest first, one more than the limit when there are more. */
    Uni<List<Memory>> list(UUID userId, MemoryFilter filter, Instant now, int limit) {
        StringBuilder query = new StringBuilder("userId = :user and (expiresAt is null or expiresAt > :now)");
        Map<String, Object> values = new HashMap<>(Map.of("user", userId, "now", now));
        filter.conditions().forEach((condition, value) -> {
            query.append(" and ").append(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        });
        filter.after().ifPresent(cursor -> {
            query.append(" and (occurredAt < :at or (occurredAt = :at and id < :last))");
            values.put("at", cursor.at());
            values.put("last", cursor.id());
        });
        return find(query + " order by occurredAt desc, id desc", values)
                .page(0, limit + 1)
                .list();
    }

    static String cursorOf(Memory memory) {
        return new Cursor(memory.occurredAt, memory.id).encode();
    }
}
