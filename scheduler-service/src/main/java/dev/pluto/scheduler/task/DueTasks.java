package dev.pluto.scheduler.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sweep's four statements on {@code task} and {@code task_run}. Sets of rows travel as arrays: four round trips for one
 * task or five hundred.
 */
@ApplicationScoped
public class DueTasks {

    private static final String COLUMNS = """
            select id, user_id, kind, origin, channel, lane, zone, starts_at, rrule, spread_seconds, next_run_at,
                   late_limit_seconds, what, version, now() as database_now
              from task
            """;
    private static final String LOCK_DUE = COLUMNS + """
             where state = 'active' and lane = $1 and next_run_at <= now()
             order by next_run_at limit $2 for update skip locked
            """;
    private static final String LOCK_ONE =
            COLUMNS + " where state = 'active' and id = $1 and next_run_at <= now() for update skip locked";
    private static final String DUE_IDS = """
            select id from task where state = 'active' and lane = $1 and next_run_at <= now()
             order by next_run_at limit $2
            """;
    private static final String BACKLOG = """
            select l.lane, (select count(*) from task t
                             where t.state = 'active' and t.lane = l.lane and t.next_run_at <= now()) as due
              from unnest($1::text[]) as l(lane)
            """;
    // A missed instant may be planned again by hand; one that fired never fires twice, one left out never fires.
    private static final String RECORD = """
            insert into task_run as r (task_id, due_at, user_id, outcome, request_id)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[])
            on conflict (task_id, due_at) do update
               set outcome = excluded.outcome, request_id = excluded.request_id, handled_at = now()
             where r.outcome = 'missed'
            returning task_id
            """;
    private static final String ADVANCE = """
            update task t
               set next_run_at = u.next_run_at, state = u.state, version = t.version + 1, updated_at = now()
              from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as u (id, next_run_at, state)
             where t.id = u.id
            """;

    private final TaskNews news;

    DueTasks(TaskNews news) {
        this.news = news;
    }

    /** Due rows, locked, with the database's clock. */
    public record Batch(List<DueTask> tasks, Instant now) {}

    public Uni<Batch> lock(SqlConnection tx, Lane lane, int limit) {
        return tx.preparedQuery(LOCK_DUE).execute(Tuple.of(lane.code(), limit)).map(DueTasks::batch);
    }

    public Uni<Batch> lockOne(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK_ONE).execute(Tuple.of(id)).map(DueTasks::batch);
    }

    /** Not locked: only to look at them one by one. */
    public Uni<List<UUID>> dueIds(SqlConnection tx, Lane lane, int limit) {
        return tx.preparedQuery(DUE_IDS).execute(Tuple.of(lane.code(), limit)).map(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getUUID(0)));
            return ids;
        });
    }

    /** @return the tasks whose instant was not handled before */
    public Uni<Set<UUID>> record(SqlConnection tx, List<RunResult> results) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(column(results, r -> r.task().id()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(times(results, r -> r.task().dueAt()))
                .addArrayOfUUID(column(results, r -> r.task().userId()).toArray(UUID[]::new))
                .addArrayOfString(column(results, r -> r.outcome().code()).toArray(String[]::new))
                .addArrayOfUUID(column(results, r -> r.fires() ? r.task().requestId() : null)
                        .toArray(UUID[]::new));
        return tx.preparedQuery(RECORD).execute(columns).map(rows -> {
            Set<UUID> ids = new HashSet<>();
            rows.forEach(row -> ids.add(row.getUUID(0)));
            return ids;
        });
    }

    /**
     * Lets tasks go on, and tells what became of those that people asked for.
     *
     * @param recorded as {@link #record} answered
     */
    public Uni<Void> advance(SqlConnection tx, List<RunResult> results, Set<UUID> recorded, Instant now) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(column(results, r -> r.task().id()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(times(results, RunResult::nextRunAt))
                .addArrayOfString(column(results, r -> r.state().code()).toArray(String[]::new));
        return tx.preparedQuery(ADVANCE).execute(columns).chain(() -> news.ran(tx, results, recorded, now));
    }

    /** @return due tasks by lane */
    public Uni<Map<String, Long>> backlog(SqlConnection tx, List<Lane> lanes) {
        Tuple codes =
                Tuple.tuple().addArrayOfString(lanes.stream().map(Lane::code).toArray(String[]::new));
        return tx.preparedQuery(BACKLOG).execute(codes).map(rows -> {
            Map<String, Long> due = new HashMap<>();
            rows.forEach(row -> due.put(row.getString("lane"), row.getLong("due")));
            return due;
        });
    }

    private static Batch batch(RowSet<Row> rows) {
        List<DueTask> tasks = new ArrayList<>(rows.size());
        Instant now = Instant.EPOCH;
        for (Row row : rows) {
            tasks.add(read(row));
            now = row.getOffsetDateTime("database_now").toInstant();
        }
        return new Batch(tasks, now);
    }

    private static DueTask read(Row row) {
        var what = row.getBuffer("what");
        return new DueTask(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getString("kind"),
                row.getString("origin"),
                row.getString("channel"),
                row.getString("lane"),
                TaskColumns.scheduleOf(row),
                row.getOffsetDateTime("next_run_at").toInstant(),
                Duration.ofSeconds(row.getInteger("late_limit_seconds")),
                what == null ? null : what.getBytes(),
                row.getLong("version"));
    }

    private static <T extends @Nullable Object> List<T> column(List<RunResult> results, Function<RunResult, T> value) {
        List<T> column = new ArrayList<>(results.size());
        results.forEach(result -> column.add(value.apply(result)));
        return column;
    }

    private static OffsetDateTime[] times(List<RunResult> results, Function<RunResult, @Nullable Instant> value) {
        return results.stream()
                .map(value)
                .map(instant -> instant == null ? null : instant.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
