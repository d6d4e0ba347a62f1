package dev.pluto.scheduler.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person was reminded of within the last day: what "it" may mean though nothing of it is to come. */
@ApplicationScoped
class SentRuns {

    static final Duration RECENT = Duration.ofDays(1);

    // Nothing that may be asked for is sent more than a day late: older runs need not be looked at.
    private static final String OF_TASKS = """
            select distinct on (task_id) task_id, due_at, handled_at from task_run
             where task_id = any($1) and due_at > $2::timestamptz - interval '1 day'
               and outcome = 'fired' and handled_at > $2::timestamptz
             order by task_id, due_at desc
            """;
    private static final String LAST = """
            select r.task_id, r.due_at, r.handled_at
              from task t join task_run r on r.task_id = t.id
             where t.user_id = $1 and t.origin = 'asked' and t.kind = any($3) and t.updated_at > $2::timestamptz
               and r.due_at > $2::timestamptz - interval '1 day'
               and r.outcome = 'fired' and r.handled_at > $2::timestamptz
             order by r.handled_at desc, r.due_at desc limit 1
            """;

    /** @return of each of these tasks the run that was sent last, if one was lately */
    Uni<Map<UUID, SentRun>> of(SqlConnection tx, Collection<UUID> taskIds, Instant now) {
        Tuple values = Tuple.of(taskIds.toArray(UUID[]::new), TaskColumns.utc(now.minus(RECENT)));
        return tx.preparedQuery(OF_TASKS).execute(values).map(rows -> {
            Map<UUID, SentRun> sent = new HashMap<>();
            rows.forEach(row -> sent.put(row.getUUID("task_id"), read(row)));
            return sent;
        });
    }

    /** @return what was sent last, of all that a person asked for */
    Uni<Optional<SentRun>> last(SqlConnection tx, UUID userId, Instant now) {
        Tuple values = Tuple.of(userId, TaskColumns.utc(now.minus(RECENT)), Tasks.askable());
        return tx.preparedQuery(LAST)
                .execute(values)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    private static SentRun read(Row row) {
        return new SentRun(
                row.getUUID("task_id"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getOffsetDateTime("handled_at").toInstant());
    }
}
