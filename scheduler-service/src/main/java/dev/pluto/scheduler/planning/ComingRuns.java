package dev.pluto.scheduler.planning;

import dev.pluto.scheduler.plan.Schedule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The coming runs of repeating tasks, and the time zone data they were computed with. */
@ApplicationScoped
class ComingRuns {

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
    private static final String SET_VERSION = """
            insert into zone_rules (version) values ($1)
            on conflict (only_row) do update set version = greatest(zone_rules.version, excluded.version)
            """;

    /** A row as it is. Nothing is interpreted yet: one that cannot be must not hold up the others. */
    record Coming(
            UUID taskId,
            String zone,
            LocalDateTime startsAt,
            String rrule,
            int spreadSeconds,
            Instant nextRunAt,
            Instant now) {

        Schedule schedule() {
            return new Schedule(ZoneId.of(zone), startsAt, rrule, spreadSeconds);
        }
    }

    record Moved(UUID taskId, Instant nextRunAt) {}

    Uni<Optional<String>> version(SqlConnection tx) {
        return tx.query("select version from zone_rules").execute().map(rows -> {
            Optional<String> known = Optional.empty();
            for (Row row : rows) {
                known = Optional.of(row.getString(0));
            }
            return known;
        });
    }

    Uni<Void> setVersion(SqlConnection tx, String version) {
        return tx.preparedQuery(SET_VERSION).execute(Tuple.of(version)).replaceWithVoid();
    }

    /** @return rows with a greater id, locked, in order */
    Uni<List<Coming>> lockAfter(SqlConnection tx, UUID id, int limit) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id, limit)).map(rows -> {
            List<Coming> coming = new ArrayList<>();
            rows.forEach(row -> coming.add(read(row)));
            return coming;
        });
    }

    /** @return how many moved */
    Uni<Integer> move(SqlConnection tx, List<Moved> moved) {
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
                row.getString("zone"),
                row.getLocalDateTime("starts_at"),
                row.getString("rrule"),
                row.getInteger("spread_seconds"),
                row.getOffsetDateTime("next_run_at").toInstant(),
                row.getOffsetDateTime("database_now").toInstant());
    }
}
