package dev.pluto.scheduler.task;

import dev.pluto.http.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of {@code task_run} as people see and skip them; {@link DueTasks} writes those that were due. */
@ApplicationScoped
public class TaskRuns {

    // What was missed may be left out; what was fired stays so.
    private static final String SKIP = """
            insert into task_run as r (task_id, due_at, user_id, outcome, handled_at) values ($1, $2, $3, 'skipped', $4)
            on conflict (task_id, due_at) do update set outcome = excluded.outcome, handled_at = excluded.handled_at
             where r.outcome = 'missed'
            """;
    private static final String SKIPPED_AFTER =
            "select due_at from task_run where task_id = $1 and due_at > $2 and outcome = 'skipped'";
    private static final String SKIPPED_AHEAD = """
            select task_id, due_at from task_run
             where task_id = any($1) and due_at > now() and outcome = 'skipped'
            """;
    private static final String SKIPPED_OF =
            "select task_id, due_at from task_run where task_id = any($1) and due_at > $2 and outcome = 'skipped'";
    private static final String FORGET_SKIPPED =
            "delete from task_run where task_id = $1 and due_at > $2 and outcome = 'skipped'";
    private static final String LEAVE_OUT = """
            insert into task_run (task_id, due_at, user_id, outcome, handled_at)
            select $1::uuid, d.due_at, $2::uuid, 'skipped', $3::timestamptz from unnest($4::timestamptz[]) as d (due_at)
            on conflict do nothing
            """;
    private static final String PAGE = """
            select due_at, outcome, request_id, handled_at from task_run
             where task_id = $1 and ($2::timestamptz is null or due_at < $2::timestamptz)
             order by due_at desc limit $3
            """;

    /** Leaves out the coming run of a locked task; again changes nothing. */
    Uni<Void> skipNext(SqlConnection tx, Task task, Instant now) {
        Tuple values = Tuple.of(task.id(), TaskColumns.utc(task.nextRunAt()), task.userId(), TaskColumns.utc(now));
        return tx.preparedQuery(SKIP).execute(values).replaceWithVoid();
    }

    /** @return the instants of a task after {@code now} that were left out */
    Uni<Set<Instant>> skippedAfter(SqlConnection tx, UUID taskId, Instant now) {
        return tx.preparedQuery(SKIPPED_AFTER)
                .execute(Tuple.of(taskId, TaskColumns.utc(now)))
                .map(rows -> {
                    Set<Instant> skipped = new HashSet<>();
                    rows.forEach(row -> skipped.add(dueAt(row)));
                    return skipped;
                });
    }

    /**
     * What was left out of the time ahead, by task. To be asked once the tasks are locked: it sees what was left out while the
     * lock was waited for.
     */
    public Uni<Map<UUID, Set<Instant>>> skippedAhead(SqlConnection tx, List<Task> tasks) {
        UUID[] ids = tasks.stream().map(Task::id).toArray(UUID[]::new);
        return tx.preparedQuery(SKIPPED_AHEAD).execute(Tuple.of(ids)).map(TaskRuns::byTask);
    }

    /** What was left out after {@code now}, by task. */
    Uni<Map<UUID, Set<Instant>>> skippedAfter(SqlConnection tx, Collection<UUID> taskIds, Instant now) {
        Tuple values = Tuple.of(taskIds.toArray(UUID[]::new), TaskColumns.utc(now));
        return tx.preparedQuery(SKIPPED_OF).execute(values).map(TaskRuns::byTask);
    }

    private static Map<UUID, Set<Instant>> byTask(RowSet<Row> rows) {
        Map<UUID, Set<Instant>> skipped = new HashMap<>();
        rows.forEach(row -> skipped.computeIfAbsent(row.getUUID("task_id"), id -> new HashSet<>())
                .add(dueAt(row)));
        return skipped;
    }

    /** Forgets what was left out after {@code now}: other times were asked for. */
    Uni<Void> forgetSkippedAfter(SqlConnection tx, UUID taskId, Instant now) {
        return tx.preparedQuery(FORGET_SKIPPED)
                .execute(Tuple.of(taskId, TaskColumns.utc(now)))
                .replaceWithVoid();
    }

    /** Leaves out these instants of a task, as somebody wanted before. */
    Uni<Void> leaveOut(SqlConnection tx, Task task, Set<Instant> dueAt, Instant now) {
        if (dueAt.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime[] instants = dueAt.stream().map(TaskColumns::utc).toArray(OffsetDateTime[]::new);
        Tuple values = Tuple.of(task.id(), task.userId(), TaskColumns.utc(now)).addArrayOfOffsetDateTime(instants);
        return tx.preparedQuery(LEAVE_OUT).execute(values).replaceWithVoid();
    }

    /** @return at most {@code limit} runs, latest first */
    Uni<List<RunView>> page(SqlConnection tx, UUID taskId, Optional<Cursor> after, int limit) {
        Tuple values = Tuple.of(taskId, TaskColumns.utc(after.map(Cursor::at).orElse(null)), limit);
        return tx.preparedQuery(PAGE).execute(values).map(TaskRuns::views);
    }

    private static List<RunView> views(RowSet<Row> rows) {
        List<RunView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(new RunView(
                dueAt(row),
                row.getString("outcome"),
                row.getUUID("request_id"),
                row.getOffsetDateTime("handled_at").toInstant())));
        return views;
    }

    private static Instant dueAt(Row row) {
        return row.getOffsetDateTime("due_at").toInstant();
    }
}
