package dev.pluto.scheduler.task;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Between a {@link Task} and the columns of its row. */
final class TaskColumns {

    static final String NAMES =
            "id, user_id, kind, origin, channel, state, paused_reason, zone, follows_person, starts_at,"
                    + " rrule, spread_seconds, next_run_at, late_limit_seconds, what, version, created_at, updated_at";

    private TaskColumns() {}

    /** @throws IllegalArgumentException for a row with a word nobody knows */
    static Task read(Row row) {
        Duration lateLimit = Duration.ofSeconds(row.getInteger("late_limit_seconds"));
        String reason = row.getString("paused_reason");
        OffsetDateTime next = row.getOffsetDateTime("next_run_at");
        var what = row.getBuffer("what");
        return new Task(
                row.getUUID("id"),
                row.getUUID("user_id"),
                Kind.of(row.getString("kind")),
                Origin.of(row.getString("origin")),
                Channel.of(row.getString("channel")),
                new Timing(scheduleOf(row), row.getBoolean("follows_person"), lateLimit),
                new Progress(
                        State.of(row.getString("state")),
                        reason == null ? null : PauseReason.of(reason),
                        next == null ? null : next.toInstant()),
                what == null ? null : what.getBytes(),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    static Schedule scheduleOf(Row row) {
        return new Schedule(
                row.getString("zone"),
                row.getLocalDateTime("starts_at"),
                row.getString("rrule"),
                row.getInteger("spread_seconds"));
    }

    /** The values of a new row, in the order of its {@code insert}. */
    static Tuple ofNew(Task task) {
        Tuple values = Tuple.tuple()
                .addUUID(task.id())
                .addUUID(task.userId())
                .addString(task.kind().code())
                .addString(task.origin().code())
                .addString(task.channel().code())
                .addString(task.kind().lane().code());
        return addChangeable(values, task)
                .addLong(task.version())
                .addOffsetDateTime(utc(task.createdAt()))
                .addOffsetDateTime(utc(task.updatedAt()));
    }

    /** Its id and the values that may change, in the order of the {@code update}. */
    static Tuple ofChanged(Task task) {
        Tuple values = Tuple.tuple().addUUID(task.id()).addString(task.channel().code());
        return addChangeable(values, task).addOffsetDateTime(utc(task.updatedAt()));
    }

    /** From the state to the matter: what both statements have in one order. */
    private static Tuple addChangeable(Tuple values, Task task) {
        Schedule schedule = task.schedule();
        return values.addString(task.state().code())
                .addString(codeOf(task.pausedReason()))
                .addString(schedule.zoneId())
                .addBoolean(task.followsPerson())
                .addLocalDateTime(schedule.startsAt())
                .addString(schedule.rrule())
                .addInteger(schedule.spreadSeconds())
                .addOffsetDateTime(utc(task.nextRunAt()))
                .addInteger(Math.toIntExact(task.lateLimit().toSeconds()))
                .addValue(buffer(task.what()));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String codeOf(@Nullable PauseReason reason) {
        return reason == null ? null : reason.code();
    }

    private static @Nullable Buffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }
}
