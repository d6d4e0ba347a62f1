package dev.pluto.memory.person;

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
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Whose snapshots are behind what is remembered of them. */
@ApplicationScoped
public class SnapshotPeople {
    private static final String SELECT = """
            select user_id, locale, zone, learns, revision, snapshots_revision,
                   nullif(snapshots_at, '-infinity') as seen_at, nullif(learns_from, '-infinity') as learns_from
              from person""";
    /** Where a day or week ended, or something was taken away. What else is behind waits for that, or for somebody who looks. */
    private static final String DUE = SELECT + "\n" + """
             where (snapshots_due_at <= $1 or snapshots_revision < rebuild_revision) and user_id <> all($2)
             limit 1 for no key update skip locked""";

    private static final String BY_ID = SELECT + " where user_id = $1";
    private static final String HELD = BY_ID + " for no key update";
    private static final String IS_BEHIND =
            "select 1 from person where user_id = $1 and (snapshots_revision < revision or snapshots_due_at <= $2)";
    private static final String SEEN = """
            update person set snapshots_revision = $2, snapshots_at = $3, snapshots_due_at = $4 where user_id = $1""";

    /**
     * Somebody, and up to where their snapshots follow.
     *
     * @param learns whether they consent to it
     * @param revision of what is remembered of them
     * @param seenRevision up to which their snapshots follow
     * @param seenAt up to when days that ended have theirs
     * @param learnsFrom what was said before is in none
     */
    public record Behind(
            UUID userId,
            Locale locale,
            ZoneId zone,
            boolean learns,
            long revision,
            long seenRevision,
            Instant seenAt,
            Instant learnsFrom) {}

    /** Holds the row of one of them, if there is one, until the transaction ends. @param without these */
    public Uni<Optional<Behind>> due(SqlConnection tx, Instant now, Collection<UUID> without) {
        return tx.preparedQuery(DUE)
                .execute(Tuple.of(utc(now), without.toArray(UUID[]::new)))
                .map(SnapshotPeople::first);
    }

    /** Holds the row of a person until the transaction ends; empty of whom nothing is known. */
    public Uni<Optional<Behind>> held(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(HELD).execute(Tuple.of(userId)).map(SnapshotPeople::first);
    }

    /** Whether anything is to be done for a person. */
    public Uni<Boolean> isBehind(SqlConnection tx, UUID userId, Instant now) {
        return tx.preparedQuery(IS_BEHIND).execute(Tuple.of(userId, utc(now))).map(rows -> rows.size() > 0);
    }

    /** Notes up to where snapshots follow. @param due when there is more to do */
    public Uni<Void> seen(SqlConnection tx, Behind person, Instant now, Instant due) {
        return tx.preparedQuery(SEEN)
                .execute(Tuple.of(person.userId(), person.revision(), utc(now), utc(due)))
                .replaceWithVoid();
    }

    private static Optional<Behind> first(RowSet<Row> rows) {
        return rows.stream().findFirst().map(SnapshotPeople::behind);
    }

    private static Behind behind(Row row) {
        UUID userId = row.getUUID("user_id");
        Person person = Person.of(userId, row.getString("locale"), row.getString("zone"), 0, 0);
        return new Behind(
                userId,
                person.locale(),
                person.zone(),
                row.getBoolean("learns"),
                row.getLong("revision"),
                row.getLong("snapshots_revision"),
                instant(row, "seen_at"),
                instant(row, "learns_from"));
    }

    /** The beginning of all times where none is noted. */
    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
