package dev.pluto.scheduler.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The coming runs of repeating tasks, to be computed anew. */
@ApplicationScoped
public class ComingRuns {

    // A skipped run must not come back, so a task with one ahead waits until that instant is over.
    private static final String LOCK = """
            select t.id, t.zone, t.starts_at, t.rrule, t.spread_seconds, t.next_run_at, now() as database_now
              from task t
             where t.state = 'active' and t.rrule is not null and t.next_run_at > now() and t.id > $1
               and not exists (select 1 from task_run r
                                where r.task_id = t.id and r.due_at > now() and r.outcome = 'skipped')
             order by t.id limit $2 for update of t
            """;
    // The sweep may have held the row while this waited for it: an instant that was handled since does not come back.
    private static final String MOVE = """
            update task t set next_run_at = u.next_run_at, version = t.version + 1, updated_at = now()
              from unnest($1::uuid[], $2::timestamptz[]) as u (id, next_run_at)
             where t.id = u.id
               and not exists (select 1 from task_run r where r.task_id = u.id and r.due_at = u.next_run_at)
            """;

    /** A row as it is. Nothing is interpreted yet: one that cannot be must not hold up the others. */
    public record Coming(UUID taskId, Schedule schedule, Instant nextRunAt, Instant now) {}

    public record Moved(UUID taskId, Instant nextRunAt) {}

    /** @return rows with a greater id, locked, in order */
    public Uni<List<Coming>> lockAfter(SqlConnection tx, UUID id, int limit) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id, limit)).map(rows -> {
            List<Coming> coming = new ArrayList<>();
            rows.forEach(row -> coming.add(read(row)));
            return coming;
        });
    }

    /** @return how many moved */
    public Uni<Integer> move(SqlConnection tx, List<Moved> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(moved.stream().map(Moved::taskId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(moved.stream()
                        .map(run -> run.nextRunAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return tx.preparedQuery(MOVE).execute(columns).map(RowSet::rowCount);
    }

    private static Coming read(Row row) {
        return new Coming(
                row.getUUID("id"),
                TaskColumns.scheduleOf(row),
                row.getOffsetDateTime("next_run_at").toInstant(),
                row.getOffsetDateTime("database_now").toInstant());
    }
}
