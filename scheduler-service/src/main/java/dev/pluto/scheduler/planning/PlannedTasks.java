package dev.pluto.scheduler.planning;

import dev.pluto.protection.RowByRow;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Schedule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code task} that an event may change, within the event's transaction. */
@ApplicationScoped
class PlannedTasks {

    private static final String ADD = """
            insert into task (id, user_id, kind, origin, channel, lane, state, paused_reason, zone, follows_person,
                              starts_at, rrule, spread_seconds, next_run_at, late_limit_seconds, created_at, updated_at)
            values ($1, $2, $3, 'default', $4, $5, $6, $7, $8, true, $9, $10, $11, $12, $13, now(), now())
            on conflict do nothing
            """;
    private static final String LOCK = """
            select id, kind, zone, starts_at, rrule, spread_seconds, follows_person, state, paused_reason, next_run_at
              from task where user_id = $1 and state in ('active', 'paused') order by id for update
            """;
    // A statement of its own: it sees what was left out while the one above waited for the lock.
    private static final String SKIPPED = """
            select task_id, due_at from task_run
             where task_id = any($1) and due_at > now() and outcome = 'skipped'
            """;
    private static final String CHANGE = """
            update task set zone = $2, state = $3, paused_reason = $4, next_run_at = $5,
                            version = version + 1, updated_at = now()
             where id = $1
            """;

    private final RowByRow rowByRow;

    PlannedTasks(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    Uni<Void> addAll(SqlConnection tx, UUID userId, List<DefaultTask> plan) {
        List<Tuple> rows = plan.stream().map(task -> row(userId, task)).toList();
        return tx.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    /** Locked until the transaction ends, so that no sweep fires them meanwhile. */
    Uni<List<PlannedTask>> lockOf(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(userId))
                .chain(rows -> skipped(tx, rows).map(skipped -> readAll(rows, skipped)));
    }

    private static Uni<Map<UUID, Set<Instant>>> skipped(SqlConnection tx, RowSet<Row> tasks) {
        List<UUID> ids = new ArrayList<>();
        tasks.forEach(row -> ids.add(row.getUUID("id")));
        return tx.preparedQuery(SKIPPED)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Set<Instant>> skipped = new HashMap<>();
                    rows.forEach(row -> skipped.computeIfAbsent(row.getUUID("task_id"), id -> new HashSet<>())
                            .add(row.getOffsetDateTime("due_at").toInstant()));
                    return skipped;
                });
    }

    Uni<Void> change(SqlConnection tx, List<PlannedTask> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = changed.stream()
                .map(task -> Tuple.tuple()
                        .addUUID(task.id())
                        .addString(task.schedule().zone().getId())
                        .addString(task.state())
                        .addString(task.pausedReason())
                        .addOffsetDateTime(utc(task.nextRunAt())))
                .toList();
        return tx.preparedQuery(CHANGE).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(UUID userId, DefaultTask task) {
        return Tuple.tuple()
                .addUUID(task.idFor(userId))
                .addUUID(userId)
                .addString(task.kind().code())
                .addString(task.kind().channel().code())
                .addString(task.kind().lane().code())
                .addString(task.pausedReason() == null ? "active" : "paused")
                .addString(task.pausedReason())
                .addString(task.schedule().zone().getId())
                .addLocalDateTime(task.schedule().startsAt())
                .addString(task.schedule().rrule())
                .addInteger(task.schedule().spreadSeconds())
                .addOffsetDateTime(utc(task.nextRunAt()))
                .addInteger(Math.toIntExact(task.kind().lateLimit().toSeconds()));
    }

    private List<PlannedTask> readAll(RowSet<Row> rows, Map<UUID, Set<Instant>> skipped) {
        List<PlannedTask> tasks = new ArrayList<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            rowByRow.read("task", id, () -> read(row, skipped.getOrDefault(id, Set.of())))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    private static PlannedTask read(Row row, Set<Instant> skipped) {
        OffsetDateTime next = row.getOffsetDateTime("next_run_at");
        return new PlannedTask(
                row.getUUID("id"),
                Kind.of(row.getString("kind")),
                new Schedule(
                        ZoneId.of(row.getString("zone")),
                        row.getLocalDateTime("starts_at"),
                        row.getString("rrule"),
                        row.getInteger("spread_seconds")),
                row.getBoolean("follows_person"),
                row.getString("state"),
                row.getString("paused_reason"),
                next == null ? null : next.toInstant(),
                skipped);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
