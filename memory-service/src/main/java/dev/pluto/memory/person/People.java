package dev.pluto.memory.person;

import dev.pluto.events.LearningSummary;
import dev.pluto.person.PersonSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people whose memories are kept here. */
@ApplicationScoped
public class People {
    private static final String FIND = "select locale, zone, revision, rebuild_revision from person where user_id = $1";
    private static final String CHANGE = "insert into person (user_id, revision, memories_revision) values ($1, 1, 1)"
            + " on conflict (user_id) do update set revision = person.revision + 1,"
            + " memories_revision = person.revision + 1 returning revision";
    private static final String MEET = "insert into person (user_id) values ($1) on conflict do nothing";
    private static final String HOLD = "select user_id from person where user_id = $1 for no key update";
    private static final String CHANGE_ALL = "with locked as (select user_id from person where user_id = any($1)"
            + " order by user_id for no key update) update person p set revision = p.revision + 1 from locked l"
            + " where p.user_id = l.user_id returning p.user_id, p.revision";
    private static final String REBUILD = "update person set rebuild_revision = revision where user_id = $1";
    private static final String DESCRIBE = "insert into person"
            + " (user_id, locale, zone, version, learns, tier, personalization, learning_rate)"
            + " values ($1, $2, $3, $4, $5, $6, coalesce($7, 'full'), coalesce($8, 0.1))"
            + " on conflict (user_id) do update set locale = excluded.locale, zone = excluded.zone,"
            + " version = excluded.version, learns = excluded.learns, tier = excluded.tier,"
            + " personalization = coalesce($7, person.personalization),"
            + " learning_rate = coalesce($8, person.learning_rate),"
            + " learns_from = case when excluded.learns and not person.learns then now() else person.learns_from end,"
            + " snapshots_at = case when (person.zone, person.locale, person.learns)"
            + " = (excluded.zone, excluded.locale, excluded.learns)"
            + " then person.snapshots_at else '-infinity' end,"
            + " snapshots_due_at = case when (person.zone, person.locale, person.learns)"
            + " = (excluded.zone, excluded.locale, excluded.learns)"
            + " then person.snapshots_due_at else '-infinity' end,"
            + " revision = person.revision + (person.locale <> excluded.locale)::int,"
            + " rebuild_revision = case when person.locale <> excluded.locale then person.revision + 1"
            + " else person.rebuild_revision end where person.version < excluded.version";

    private static final String LEARNER =
            "select user_id, locale, zone, learns, habits_revision, memories_revision from person";
    private static final String UNLEARNT = LEARNER
            + " where habits_revision < memories_revision and user_id <> all($1) order by user_id limit 1"
            + " for no key update skip locked";
    private static final String LEARNING = LEARNER + " where user_id = $1 for no key update";
    private static final String LEARN_AGAIN = "update person set memories_revision = revision where user_id = any($1)";
    private static final String LEARNT = "update person set habits_revision = $2 where user_id = $1";

    private static final String KEPT =
            "select user_id, tier from person where user_id = $1 for no key update skip locked";
    private static final String UNCLEANED =
            "select user_id, tier from person where cleaned_at < $1 and user_id <> all($2)"
                    + " order by cleaned_at limit 1 for no key update skip locked";
    private static final String CLEANED = "update person set cleaned_at = $2 where user_id = $1";
    private static final String TIER = "select tier from person where user_id = $1";

    /** The preference by which a person lets Pluto come to them unasked, and learn what it would come with. */
    private static final String PROACTIVE = "proactive_mode";

    /** The level of personalization at which habits are learnt as well. */
    private static final String ALL = "full";

    /**
     * Somebody of whose memories not all is learnt yet.
     *
     * @param learns whether they consent to it
     * @param from what is learnt ends with this revision
     * @param to and is to end with this one
     */
    public record Unlearnt(UUID userId, Locale locale, ZoneId zone, boolean learns, long from, long to) {}

    /**
     * Somebody whose memories are looked through for what is over.
     *
     * @param tier null where none was told yet
     */
    public record Kept(UUID userId, @Nullable String tier) {}

    /** Holds the row of a person until the transaction ends; empty when somebody else does. */
    public Uni<Optional<Kept>> kept(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(KEPT).execute(Tuple.of(userId)).map(People::kept);
    }

    /**
     * Holds the row of one of those whose memories were last looked through before a moment, the longest ago first.
     *
     * @param without these
     */
    public Uni<Optional<Kept>> uncleaned(SqlConnection tx, Instant before, Collection<UUID> without) {
        return tx.preparedQuery(UNCLEANED)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), without.toArray(UUID[]::new)))
                .map(People::kept);
    }

    private static Optional<Kept> kept(RowSet<Row> rows) {
        return rows.stream().findFirst().map(row -> new Kept(row.getUUID("user_id"), row.getString("tier")));
    }

    /** Notes when a person's memories were looked through. */
    public Uni<Void> cleaned(SqlConnection tx, UUID userId, Instant at) {
        return tx.preparedQuery(CLEANED)
                .execute(Tuple.of(userId, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Empty where none was told yet. */
    public Uni<Optional<String>> tier(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(TIER)
                .execute(Tuple.of(userId))
                .map(rows -> rows.stream().findFirst().map(row -> row.getString(0)));
    }

    /**
     * Holds the row of one of them, if there is one, until the transaction ends.
     *
     * @param without these
     */
    public Uni<Optional<Unlearnt>> unlearnt(SqlConnection tx, Collection<UUID> without) {
        return tx.preparedQuery(UNLEARNT)
                .execute(Tuple.of(without.toArray(UUID[]::new)))
                .map(rows -> rows.stream().findFirst().map(People::unlearnt));
    }

    /** Holds the row of a person until the transaction ends; empty where none is known. */
    public Uni<Optional<Unlearnt>> learning(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LEARNING)
                .execute(Tuple.of(userId))
                .map(rows -> rows.stream().findFirst().map(People::unlearnt));
    }

    private static Unlearnt unlearnt(Row row) {
        UUID userId = row.getUUID("user_id");
        Person person = Person.of(userId, row.getString("locale"), row.getString("zone"), 0, 0);
        return new Unlearnt(
                userId,
                person.locale(),
                person.zone(),
                row.getBoolean("learns"),
                row.getLong("habits_revision"),
                row.getLong("memories_revision"));
    }

    /** Notes that all is learnt up to a revision. */
    public Uni<Void> learnt(SqlConnection tx, UUID userId, long revision) {
        return tx.preparedQuery(LEARNT).execute(Tuple.of(userId, revision)).replaceWithVoid();
    }

    public Uni<Optional<Person>> find(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(FIND).execute(Tuple.of(userId)).map(rows -> first(userId, rows));
    }

    /**
     * Counts one more change. Holds the person's row until the transaction ends, so whoever reads revision n has seen every
     * change up to n.
     *
     * @return the revision to write into the changed memories
     */
    public Uni<Long> change(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(CHANGE)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * Holds the person's row until the transaction ends, for a change of what is kept beside the memories: no revision grows, no
     * count is told.
     */
    public Uni<Void> hold(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(MEET)
                .execute(Tuple.of(userId))
                .chain(() -> tx.preparedQuery(HOLD).execute(Tuple.of(userId)))
                .replaceWithVoid();
    }

    /** A change that no count shows, for many people at once, locked in one order so that two callers never deadlock. */
    public Uni<Map<UUID, Long>> changeAll(SqlConnection tx, Collection<UUID> userIds) {
        UUID[] ids = userIds.stream().distinct().toArray(UUID[]::new);
        return tx.preparedQuery(CHANGE_ALL).execute(Tuple.of(ids)).map(rows -> {
            Map<UUID, Long> revisions = new HashMap<>();
            rows.forEach(row -> revisions.put(row.getUUID(0), row.getLong(1)));
            return revisions;
        });
    }

    /** What is learnt of them follows their last change, as it does for what they say. Call after {@link #changeAll}. */
    public Uni<Void> learnAgain(SqlConnection tx, Collection<UUID> userIds) {
        return userIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(LEARN_AGAIN)
                        .execute(Tuple.of(userIds.stream().distinct().toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Something was taken away: no index read before now may be used again. Call after {@code change}. */
    public Uni<Void> forceRebuild(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(REBUILD).execute(Tuple.of(userId)).replaceWithVoid();
    }

    /**
     * Notes language, zone and what may be learnt; another language means other stems, so every index is read anew. An event older than the last one
     * noted changes nothing.
     */
    Uni<Void> describe(SqlConnection tx, PersonSnapshot person) {
        LearningSummary learning = person.learning();
        String level = learning == null ? null : learning.personalizationLevel();
        return tx.preparedQuery(DESCRIBE)
                .execute(Tuple.from(Arrays.asList(
                        person.userId(),
                        person.locale(),
                        person.zone(),
                        person.version(),
                        !person.switchedOff().contains(PROACTIVE) && (level == null || level.equals(ALL)),
                        person.tier(),
                        level,
                        learning == null ? null : learning.learningRate())))
                .replaceWithVoid();
    }

    private static Optional<Person> first(UUID userId, RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(Person.of(userId, row.getString(0), row.getString(1), row.getLong(2), row.getLong(3)));
    }
}
