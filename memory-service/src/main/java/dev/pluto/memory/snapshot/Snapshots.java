package dev.pluto.memory.snapshot;

import dev.pluto.http.page.Cursor;
import dev.pluto.memory.habit.DoneActs.OfTask;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Snapshots in the database as they are looked at; which ones there are to be seen is up to the scope of the transaction. */
@ApplicationScoped
class Snapshots {
    private static final String COLUMNS =
            "select id, user_id, kind, cause, starts_at, ends_at, zone, sealed_body from snapshot s";

    /** What a fact was taken back of meanwhile is made anew before anybody sees it. */
    private static final String SHOWN = "\n" + """
             and not stale and not exists (
                 select from unnest(s.facts) told
                  where not exists (select from fact f where f.id = told and f.retracted_at is null))""";

    private static final String BY_ID = COLUMNS + " where id = $1";
    private static final String SEEN = BY_ID + SHOWN;
    private static final String LIST = COLUMNS + "\n" + """
             where user_id = $1 and ($2::text is null or kind = $2)
               and ($3::timestamptz is null or ends_at > $3) and ($4::timestamptz is null or starts_at < $4)
               and ($5::timestamptz is null or (ends_at, id) < ($5, $6))""" + SHOWN + "\n" + """
             order by ends_at desc, id desc limit $7""";
    private static final String STALE =
            COLUMNS + " where user_id = $1 and stale order by ends_at desc, id desc limit $2";
    private static final String PUT = """
            update snapshot
               set memories = $2, facts = $3, tasks = $4, habits = $5, deeds = $6, sealed_body = $7, stale = false
             where id = $1""";
    private static final String DELETE = "delete from snapshot where id = $1";

    private final SnapshotBodies bodies;

    Snapshots(SnapshotBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Which of a person's.
     *
     * @param kind null for all, as with the moments
     * @param from those that end later
     * @param to those that begin before
     * @param after what the page before ended with
     */
    record Wanted(
            @Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            Optional<Cursor> after,
            int limit) {}

    /** The latest first, one more than the limit when there are more. */
    Uni<List<Snapshot>> list(SqlConnection tx, UUID userId, PersonKey key, Wanted wanted) {
        Kind kind = wanted.kind();
        Tuple values = Tuple.tuple()
                .addUUID(userId)
                .addString(kind == null ? null : kind.stored())
                .addOffsetDateTime(utc(wanted.from()))
                .addOffsetDateTime(utc(wanted.to()))
                .addOffsetDateTime(utc(wanted.after().map(Cursor::at).orElse(null)))
                .addUUID(wanted.after().map(Cursor::id).orElse(null))
                .addInteger(wanted.limit() + 1);
        return tx.preparedQuery(LIST)
                .execute(values)
                .map(rows -> rows.stream().map(row -> snapshot(row, key)).toList());
    }

    /** Whose it is; empty when there is none or it is not the caller's. */
    Uni<Optional<UUID>> ownerOf(SqlConnection tx, UUID id) {
        return tx.preparedQuery(BY_ID)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("user_id")));
    }

    Uni<Optional<Snapshot>> find(SqlConnection tx, UUID id, PersonKey key) {
        return tx.preparedQuery(SEEN)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(row -> snapshot(row, key)));
    }

    /** A snapshot that is to be made. */
    record Due(UUID id, UUID userId, Period period) {}

    /** The latest first. */
    Uni<List<Due>> stale(SqlConnection tx, UUID userId, int limit) {
        return tx.preparedQuery(STALE).execute(Tuple.of(userId, limit)).map(Snapshots::due);
    }

    private static List<Due> due(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new Due(row.getUUID("id"), row.getUUID("user_id"), period(row)))
                .toList();
    }

    /**
     * Writes down what one says; one that says nothing goes.
     *
     * @param deeds of tasks in its time, told of or not
     */
    Uni<Void> put(SqlConnection tx, PersonKey key, UUID id, Sentences sentences, List<OfTask> deeds) {
        return sentences.areNone()
                ? tx.preparedQuery(DELETE).execute(Tuple.of(id)).replaceWithVoid()
                : tx.preparedQuery(PUT)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addArrayOfUUID(sentences.ids(Retold::memories))
                                .addArrayOfUUID(sentences.ids(Retold::facts))
                                .addArrayOfUUID(sentences.ids(Retold::tasks))
                                .addArrayOfUUID(sentences.ids(Retold::habits))
                                .addArrayOfUUID(idsOf(deeds))
                                .addValue(Buffer.buffer(bodies.seal(key, id, sentences))))
                        .replaceWithVoid();
    }

    private static UUID[] idsOf(List<OfTask> deeds) {
        return deeds.stream().map(OfTask::id).toArray(UUID[]::new);
    }

    static String cursorOf(Snapshot snapshot) {
        return new Cursor(snapshot.period().end(), snapshot.id()).encode();
    }

    /** One that does not open says nothing. */
    private Snapshot snapshot(Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        Sentences sentences =
                bodies.find(key, id, row.getBuffer("sealed_body").getBytes()).orElse(Sentences.NONE);
        return new Snapshot(id, row.getUUID("user_id"), period(row), sentences);
    }

    static Period period(Row row) {
        String cause = row.getString("cause");
        return new Period(
                Kind.of(row.getString("kind")),
                cause == null ? null : Cause.of(cause),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant(),
                zone(row.getString("zone")));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
