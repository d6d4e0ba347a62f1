package dev.pluto.scheduler.suggestion;

import dev.pluto.events.EventType;
import dev.pluto.events.HabitChanged;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.scheduler.task.Schedule;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code habit}. */
@ApplicationScoped
class Habits {

    private static final String TITLE = "habit.title";
    private static final String HEAR = """
            insert into habit as h (id, user_id, state, title, rrule, starts_at, zone, confidence, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update
               set state = excluded.state, title = excluded.title, rrule = excluded.rrule, starts_at = excluded.starts_at,
                   zone = excluded.zone, confidence = excluded.confidence, changed_at = excluded.changed_at
             where h.changed_at < excluded.changed_at and h.user_id = excluded.user_id
            """;
    private static final String OF_PERSON = """
            select h.id, h.state, h.title, h.rrule, h.starts_at, h.zone, h.confidence, h.answer, h.ignored, h.suggested_at,
                   h.end_asked, exists (select from task t where t.id = h.reminder_id and t.state = 'active') as reminded
              from habit h where h.user_id = $1 order by h.id
            """;
    private static final String DECIDED = """
            update habit set answer = $3, reminder_id = (select t.id from task t where t.id = $4 and t.user_id = $2)
             where id = $1 and user_id = $2
            """;
    private static final String IGNORED = "update habit set ignored = ignored + 1 where id = $1 and user_id = $2";
    private static final String SUGGESTED = """
            update habit set suggested_at = $3, end_asked = end_asked or (state = 'ended' and answer = 'accepted')
             where id = $1 and user_id = $2
            """;

    private final PersonKeys keys;
    private final EventSeal seal;
    private final RowByRow rowByRow;

    Habits(PersonKeys keys, EventSeal seal, RowByRow rowByRow) {
        this.keys = keys;
        this.seal = seal;
        this.rowByRow = rowByRow;
    }

    /**
     * Keeps what memory says, its title re-sealed from the event's key to the person's.
     *
     * @return false when it said something newer before
     */
    Uni<Boolean> hear(SqlConnection tx, HabitChanged told) {
        var addressee = Addressee.of(EventType.HABIT_CHANGED.topic(), told.userId(), told.habitId());
        String title = seal.open(addressee, told.titleSealed());
        return keys.of(tx, told.userId())
                .map(key -> values(told, key.seal(TITLE, told.habitId(), title)))
                .chain(values -> tx.preparedQuery(HEAR).execute(values))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Tuple values(HabitChanged told, byte[] title) {
        return Tuple.tuple()
                .addUUID(told.habitId())
                .addUUID(told.userId())
                .addString(told.state())
                .addValue(Buffer.buffer(title))
                .addString(told.rrule())
                .addLocalDateTime(LocalDateTime.parse(told.startsAt()))
                .addString(told.zone())
                .addDouble(told.confidence())
                .addOffsetDateTime(utc(told.changedAt()));
    }

    /** A person's, as far as they can be read. Fails while the master key is not there: what is planned stays so. */
    Uni<List<Habit>> of(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(OF_PERSON)
                .execute(Tuple.of(userId))
                .chain(rows ->
                        keys.of(tx, userId).invoke(Habits::requireUnlocked).map(key -> read(rows, key)));
    }

    /** Counts what a person said to a suggestion, or that they said nothing. */
    Uni<Void> answered(SqlConnection tx, SuggestionAnswered said) {
        return said.answer().equals("ignored")
                ? tx.preparedQuery(IGNORED)
                        .execute(Tuple.of(said.habitId(), said.userId()))
                        .replaceWithVoid()
                : decided(tx, said.userId(), said.habitId(), said.answer(), said.reminderId());
    }

    /** Nothing is suggested of it any more. */
    Uni<Void> declined(SqlConnection tx, UUID userId, UUID habitId) {
        return decided(tx, userId, habitId, "declined", null);
    }

    private static Uni<Void> decided(
            SqlConnection tx, UUID userId, UUID habitId, String answer, @Nullable UUID reminderId) {
        return tx.preparedQuery(DECIDED)
                .execute(Tuple.of(habitId, userId, answer, reminderId))
                .replaceWithVoid();
    }

    Uni<Void> suggested(SqlConnection tx, UUID userId, UUID habitId, Instant dueAt) {
        return tx.preparedQuery(SUGGESTED)
                .execute(Tuple.of(habitId, userId, utc(dueAt)))
                .replaceWithVoid();
    }

    private static void requireUnlocked(PersonKey key) {
        if (key.isLocked()) {
            throw new IllegalStateException("the key of a person is locked");
        }
    }

    private List<Habit> read(RowSet<Row> rows, PersonKey key) {
        List<Habit> habits = new ArrayList<>(rows.size());
        rows.forEach(row ->
                rowByRow.read("habit", row.getUUID("id"), () -> read(row, key)).ifPresent(habits::add));
        return habits;
    }

    private static Habit read(Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        return new Habit(
                id,
                row.getString("state"),
                title(key, id, row.getBuffer("title").getBytes()),
                new Schedule(row.getString("zone"), row.getLocalDateTime("starts_at"), row.getString("rrule"), 0),
                row.getDouble("confidence"),
                row.getString("answer"),
                row.getShort("ignored"),
                instant(row.getOffsetDateTime("suggested_at")),
                row.getBoolean("reminded"),
                row.getBoolean("end_asked"));
    }

    static String title(PersonKey key, UUID habitId, byte[] sealed) {
        return key.open(TITLE, habitId, sealed);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
