package dev.pluto.scheduler.task;

import dev.pluto.http.page.Cursor;
import dev.pluto.http.problem.Problem;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code task}, one by one, and what is told of them; {@link DueTasks} and {@link ComingRuns} handle them in sets. Row-level security limits
 * every statement to what the caller may see.
 */
@ApplicationScoped
public class Tasks {

    /** A person with more open tasks than this has a script, not a diary. */
    static final long MOST_OPEN = 500;

    private static final String SELECT = "select " + TaskColumns.NAMES + " from task";
    private static final String GET = SELECT + " where id = $1";
    private static final String LOCK = GET + " for update";
    private static final String OWNER = "select user_id from task where id = $1";
    private static final String PAGE = SELECT + """
             where user_id = $1 and state = any($2)
               and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
             order by created_at desc, id desc limit $5
            """;
    private static final String AHEAD = SELECT + """
             where user_id = $1 and state = 'active' and next_run_at < $3 and (next_run_at >= $2 or rrule is not null)
             order by next_run_at
            """;
    private static final String COUNT_OPEN =
            "select count(*) from task where user_id = $1 and state in ('active', 'paused')";
    private static final String LOCK_OPEN =
            SELECT + " where user_id = $1 and state in ('active', 'paused') order by id for update";
    private static final String ASKED = SELECT + """
             where user_id = $1 and origin = 'asked' and kind = any($2)
            """;
    private static final String OPEN_ASKED = ASKED + " and state in ('active', 'paused') order by created_at, id";
    private static final String LOCK_ASKED = ASKED + " and id = any($3) order by id for update";
    private static final String ADD = """
            insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person,
                              starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, what, version,
                              created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update task
               set channel = $2, state = $3, paused_reason = $4, zone = $5, follows_person = $6, starts_at = $7,
                   rrule = $8, spread_seconds = $9, next_run_at = $10, late_limit_seconds = $11, what = $12,
                   version = version + 1, updated_at = $13
             where id = $1
            """;

    private final TaskNews news;
    private final RowByRow rowByRow;

    Tasks(TaskNews news, RowByRow rowByRow) {
        this.news = news;
        this.rowByRow = rowByRow;
    }

    Uni<Optional<Task>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(GET).execute(Tuple.of(id)).map(Tasks::first);
    }

    /** @throws Problem 404 when there is none, or none for this caller */
    Uni<Task> get(SqlConnection tx, UUID id) {
        return find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    /** As {@link #get}, locked: the sweep passes over it until the transaction ends. */
    Uni<Task> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(Tasks::first)
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    /** @throws Problem 404 when there is none, or none for this caller */
    Uni<UUID> ownerOf(SqlConnection tx, UUID id) {
        return tx.preparedQuery(OWNER).execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.notFound();
            }
            return rows.iterator().next().getUUID("user_id");
        });
    }

    /** @return at most {@code limit} tasks, newest first; cancelled ones only when asked for */
    Uni<List<Task>> page(SqlConnection tx, UUID userId, @Nullable State state, Optional<Cursor> after, int limit) {
        Tuple values = Tuple.tuple()
                .addUUID(userId)
                .addArrayOfString(codesOf(state))
                .addOffsetDateTime(TaskColumns.utc(after.map(Cursor::at).orElse(null)))
                .addUUID(after.map(Cursor::id).orElse(null))
                .addInteger(limit);
        return tx.preparedQuery(PAGE).execute(values).map(Tasks::all);
    }

    /** Active tasks due in [from, to), in order, and those that repeat: their later runs may fall inside as well. */
    Uni<List<Task>> ahead(SqlConnection tx, UUID userId, Instant from, Instant to) {
        return tx.preparedQuery(AHEAD)
                .execute(Tuple.of(userId, TaskColumns.utc(from), TaskColumns.utc(to)))
                .map(Tasks::all);
    }

    private Uni<Long> countOpen(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(COUNT_OPEN)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** A person's active and paused tasks that can be read, locked until the transaction ends: no sweep fires them meanwhile. */
    public Uni<List<Task>> lockOpen(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LOCK_OPEN).execute(Tuple.of(userId)).map(this::readable);
    }

    /** @throws Problem 409 {@code scheduler:task.limit} when the person has as many open tasks as anybody may have */
    Uni<Void> requireRoom(SqlConnection tx, UUID userId) {
        return countOpen(tx, userId)
                .invoke(open -> {
                    if (open >= MOST_OPEN) {
                        throw new Problem(409, "scheduler:task.limit", "There are too many open tasks");
                    }
                })
                .replaceWithVoid();
    }

    /** A person's active and paused tasks of those they asked for, as far as they can be read. */
    Uni<List<Task>> openAsked(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(OPEN_ASKED).execute(Tuple.of(userId, askable())).map(this::readable);
    }

    /** Those of these tasks that this person asked for, whichever their state, locked in the order of ids. */
    Uni<List<Task>> lockAsked(SqlConnection tx, UUID userId, Collection<UUID> ids) {
        Tuple values = Tuple.of(userId, askable(), ids.toArray(UUID[]::new));
        return tx.preparedQuery(LOCK_ASKED).execute(values).map(Tasks::all);
    }

    /** Adds a task; one that is there already, by its id, stays as it is and is what is answered. */
    Uni<Task> add(SqlConnection tx, Task task) {
        return tx.preparedQuery(ADD)
                .execute(TaskColumns.ofNew(task))
                .chain(added ->
                        added.rowCount() == 1 ? news.made(tx, List.of(task)).replaceWith(task) : get(tx, task.id()));
    }

    /** Adds tasks that nobody asked for, each unless it is there. */
    public Uni<Void> addDefaults(SqlConnection tx, List<Task> tasks) {
        return tx.preparedQuery(ADD)
                .executeBatch(tasks.stream().map(TaskColumns::ofNew).toList())
                .replaceWithVoid();
    }

    /** @return the locked task as it stands now */
    Uni<Task> update(SqlConnection tx, Task task) {
        Task stored = task.withNextVersion();
        return tx.preparedQuery(UPDATE)
                .execute(TaskColumns.ofChanged(task))
                .chain(() -> news.changed(tx, List.of(stored)))
                .replaceWith(stored);
    }

    /** As {@link #update}, many at once. */
    public Uni<Void> updateAll(SqlConnection tx, List<Task> tasks) {
        return tasks.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(UPDATE)
                        .executeBatch(tasks.stream().map(TaskColumns::ofChanged).toList())
                        .chain(() -> news.changed(
                                tx, tasks.stream().map(Task::withNextVersion).toList()));
    }

    private List<Task> readable(RowSet<Row> rows) {
        List<Task> readable = new ArrayList<>(rows.size());
        rows.forEach(row -> rowByRow.read("task", row.getUUID("id"), () -> TaskColumns.read(row))
                .ifPresent(readable::add));
        return readable;
    }

    static String[] askable() {
        return Kind.ASKABLE.stream().map(Kind::code).toArray(String[]::new);
    }

    private static Optional<Task> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<Task> all(RowSet<Row> rows) {
        List<Task> tasks = new ArrayList<>(rows.size());
        rows.forEach(row -> tasks.add(TaskColumns.read(row)));
        return tasks;
    }

    private static String[] codesOf(@Nullable State only) {
        return Arrays.stream(State.values())
                .filter(state -> only == null ? state != State.CANCELLED : state == only)
                .map(State::code)
                .toArray(String[]::new);
    }
}
