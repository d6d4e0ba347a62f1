package dev.pluto.scheduler.task;

import dev.pluto.http.Cursor;
import dev.pluto.http.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code task} as people see them. Row-level security limits every query to what the caller may see. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    /** @throws Problem 404 when there is none, or none for this caller */
    Uni<Task> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** As {@link #get}, locked: the sweep passes over it until the transaction ends. */
    Uni<Task> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Problem::notFound);
    }

    /** @return at most {@code limit} tasks, newest first; cancelled ones only when asked for */
    Uni<List<Task>> page(UUID userId, @Nullable State state, Optional<Cursor> after, int limit) {
        String query = "userId = ?1 and " + (state == null ? "state <> ?2" : "state = ?2");
        String code = (state == null ? State.CANCELLED : state).code();
        if (after.isEmpty()) {
            return find(query + NEWEST_FIRST, userId, code).page(0, limit).list();
        }
        Cursor cursor = after.get();
        String rest = query + " and (createdAt < ?3 or (createdAt = ?3 and id < ?4))" + NEWEST_FIRST;
        return find(rest, userId, code, cursor.at(), cursor.id()).page(0, limit).list();
    }

    /** Active tasks due in [from, to), in order, and those that repeat: their later runs may fall inside as well. */
    Uni<List<Task>> ahead(UUID userId, Instant from, Instant to) {
        return find(
                        "userId = ?1 and state = 'active' and nextRunAt < ?3 and (nextRunAt >= ?2 or rrule is not null)"
                                + " order by nextRunAt",
                        userId,
                        from,
                        to)
                .list();
    }

    Uni<Long> countOpen(UUID userId) {
        return count("userId = ?1 and state in ('active', 'paused')", userId);
    }
}
