package dev.pluto.memory.habit;

import dev.pluto.http.page.Cursor;
import dev.pluto.http.problem.Problem;
import dev.pluto.memory.habit.Habit.State;
import dev.pluto.memory.habit.Schedule.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Habits in the database; which ones there are to be seen is up to the scope of the transaction. */
@ApplicationScoped
class Habits {
    private static final String SELECT = """
            select id, user_id, activity_index, kind, sealed_title, schedule, days, place, starts_at, zone, confidence, state,
                   ignored, evidence, found_at, changed_at, version
              from habit""";
    private static final String ALL = SELECT + " where user_id = $1 order by found_at, id";
    private static final String BY_ID = SELECT + " where id = $1";
    private static final String LIST = SELECT + "\n" + """
             where user_id = $1 and ($2::text is null or state = $2)
               and ($3::timestamptz is null or (found_at, id) < ($3, $4))
             order by found_at desc, id desc limit $5""";
    private static final String PUT = """
            insert into habit (id, user_id, activity_index, kind, sealed_title, schedule, days, place, starts_at, zone, confidence,
                               state, ignored, evidence, found_at, changed_at, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            on conflict (id) do update
               set schedule = excluded.schedule, days = excluded.days, place = excluded.place, starts_at = excluded.starts_at,
                   zone = excluded.zone, confidence = excluded.confidence, state = excluded.state, ignored = excluded.ignored,
                   evidence = excluded.evidence, changed_at = excluded.changed_at, version = excluded.version""";
    private static final String DELETE = "delete from habit where id = $1";

    /** All of a person. */
    Uni<List<Habit>> of(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(ALL).execute(Tuple.of(userId)).map(Habits::habits);
    }

    /** The newest first, one more than the limit when there are more. */
    Uni<List<Habit>> list(SqlConnection tx, UUID userId, @Nullable State state, Optional<Cursor> after, int limit) {
        return tx.preparedQuery(LIST)
                .execute(Tuple.tuple()
                        .addUUID(userId)
                        .addString(state == null ? null : nameOf(state))
                        .addOffsetDateTime(after.map(cursor -> cursor.at().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .addUUID(after.map(Cursor::id).orElse(null))
                        .addInteger(limit + 1))
                .map(Habits::habits);
    }

    /** Fails with {@link Problem} 404 when there is none or it is not the caller's. */
    Uni<Habit> get(SqlConnection tx, UUID id) {
        return find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    Uni<Optional<Habit>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(BY_ID)
                .execute(Tuple.of(id))
                .map(rows -> habits(rows).stream().findFirst());
    }

    Uni<Void> put(SqlConnection tx, Habit habit) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.tuple()
                        .addUUID(habit.id)
                        .addUUID(habit.userId)
                        .addValue(habit.activity)
                        .addString(habit.kind)
                        .addValue(habit.sealedTitle)
                        .addString(habit.schedule.kind().name().toLowerCase(Locale.ROOT))
                        .addShort((short) habit.schedule.days())
                        .addShort((short) habit.schedule.place())
                        .addLocalDateTime(habit.startsAt)
                        .addString(habit.zone)
                        .addFloat((float) habit.confidence)
                        .addString(nameOf(habit.state))
                        .addShort((short) habit.ignored)
                        .addArrayOfUUID(habit.evidence.toArray(UUID[]::new))
                        .addOffsetDateTime(habit.foundAt.atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(habit.changedAt.atOffset(ZoneOffset.UTC))
                        .addInteger(habit.version))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlConnection tx, UUID id) {
        return tx.preparedQuery(DELETE).execute(Tuple.of(id)).replaceWithVoid();
    }

    static String cursorOf(Habit habit) {
        return new Cursor(habit.foundAt, habit.id).encode();
    }

    static String nameOf(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<Habit> habits(RowSet<Row> rows) {
        List<Habit> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(habit(row)));
        return found;
    }

    private static Habit habit(Row row) {
        Habit habit = new Habit(
                row.getUUID("id"),
                row.getUUID("user_id"),
                new Habit.What(
                        Buffer.buffer(row.getBuffer("activity_index").getBytes()),
                        row.getString("kind"),
                        Buffer.buffer(row.getBuffer("sealed_title").getBytes())),
                new Habit.When(
                        new Schedule(
                                Kind.valueOf(row.getString("schedule").toUpperCase(Locale.ROOT)),
                                row.getShort("days"),
                                row.getShort("place")),
                        row.getLocalDateTime("starts_at"),
                        row.getString("zone")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row, "found_at"));
        habit.confidence = row.getFloat("confidence");
        habit.ignored = row.getShort("ignored");
        habit.evidence = List.of(row.getArrayOfUUIDs("evidence"));
        habit.changedAt = instant(row, "changed_at");
        habit.version = row.getInteger("version");
        return habit;
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
