package dev.pluto.memory.snapshot;

import dev.pluto.memory.habit.DoneActs.SaidAt;
import dev.pluto.memory.person.SnapshotPeople.Behind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Which snapshots are to be made, or made anew: their sentences go at once. */
@ApplicationScoped
class StaleSnapshots {
    private static final String OUTDATED =
            "stale = true, sealed_body = '', memories = '{}', facts = '{}', tasks = '{}', habits = '{}', deeds = '{}'";
    private static final String ADD = """
            insert into snapshot (id, user_id, kind, cause, starts_at, ends_at, zone, sealed_body, stale)
            values ($1, $2, $3, $4, $5, $6, $7, '', true) on conflict (id) do""";
    private static final String ADD_OR_OUTDATE =
            ADD + " update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, zone = excluded.zone, "
                    + OUTDATED + " where snapshot.user_id = excluded.user_id";
    private static final String ADD_IF_NEW = ADD + " nothing";
    private static final String OUTDATE_BY_MOMENTS = "update snapshot s set " + OUTDATED + "\n" + """
             where user_id = $1 and not stale and exists (
                 select from unnest($2::timestamptz[]) told where told >= s.starts_at and told < s.ends_at)""";

    /** Memories that changed, may not be told again or are gone, and facts that were taken back. */
    private static final String OUTDATE_BY_SOURCES = "update snapshot s set " + OUTDATED + "\n" + """
             where user_id = $1 and not stale and (
                 exists (select from unnest(s.memories) told where not exists (
                     select from memory m where m.id = told and m.revision <= $2 and not m.sensitive
                        and m.category <> 'health' and m.forgotten_at is null
                        and (m.expires_at is null or m.expires_at > $3)))
                 or exists (select from unnest(s.facts) told where not exists (
                     select from fact f where f.id = told and f.retracted_at is null)))""";

    private static final String OUTDATE = "update snapshot set " + OUTDATED + " where user_id = $1 and id = any($2)";
    private static final String RESTING =
            "select id, memories, tasks, habits, deeds, kind, cause, starts_at, ends_at, zone from snapshot"
                    + " where user_id = $1 and not stale";
    private static final String PRUNE = """
            delete from snapshot where user_id = $1
               and (kind = 'daily' and ends_at <= $2 or kind = 'weekly' and ends_at <= $3)""";
    private static final String DELETE_ALL = "delete from snapshot where user_id = $1";

    /** Days and weeks are to be made, whether they are there or not. */
    Uni<Void> want(SqlConnection tx, UUID userId, Collection<Period> periods) {
        return add(tx, ADD_OR_OUTDATE, userId, periods);
    }

    /** Events, and days of which nothing is told but deeds, are to be made where they are not there. */
    Uni<Void> wantIfNew(SqlConnection tx, UUID userId, Collection<Period> periods) {
        return add(tx, ADD_IF_NEW, userId, periods);
    }

    private static Uni<Void> add(SqlConnection tx, String sql, UUID userId, Collection<Period> periods) {
        List<Tuple> rows = periods.stream().map(period -> row(userId, period)).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(UUID userId, Period period) {
        Cause cause = period.cause();
        return Tuple.tuple()
                .addUUID(period.idFor(userId))
                .addUUID(userId)
                .addString(period.kind().stored())
                .addString(cause == null ? null : cause.stored())
                .addOffsetDateTime(utc(period.start()))
                .addOffsetDateTime(utc(period.end()))
                .addString(period.zone().getId());
    }

    /** @param moments when something was said that is new or changed */
    Uni<Void> outdate(SqlConnection tx, UUID userId, Collection<Instant> moments) {
        OffsetDateTime[] told = moments.stream().map(StaleSnapshots::utc).toArray(OffsetDateTime[]::new);
        return told.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(OUTDATE_BY_MOMENTS)
                        .execute(Tuple.of(userId, told))
                        .replaceWithVoid();
    }

    /** @param revision of the person, memories that changed later are not as they were */
    Uni<Void> outdateWithoutSources(SqlConnection tx, UUID userId, long revision, Instant now) {
        return tx.preparedQuery(OUTDATE_BY_SOURCES)
                .execute(Tuple.of(userId, revision, utc(now)))
                .replaceWithVoid();
    }

    /**
     * Where other habits rest on the same now, or other things were said to be done.
     *
     * @param habits by memory and task
     * @param deeds of tasks, ever
     */
    Uni<Void> outdateByHabitsAndDeeds(
            SqlConnection tx, Behind person, Map<UUID, Set<UUID>> habits, List<SaidAt> deeds) {
        UUID userId = person.userId();
        return tx.preparedQuery(RESTING).execute(Tuple.of(userId)).chain(rows -> {
            List<UUID> others = rows.stream()
                    .filter(row -> isOther(row, habits) || isOther(row, deeds, person.learnsFrom()))
                    .map(row -> row.getUUID("id"))
                    .toList();
            return outdateAll(tx, userId, others);
        });
    }

    private static boolean isOther(Row row, Map<UUID, Set<UUID>> habits) {
        Set<UUID> now = new TreeSet<>();
        Stream.of("memories", "tasks")
                .flatMap(column -> Arrays.stream(row.getArrayOfUUIDs(column)))
                .forEach(source -> now.addAll(habits.getOrDefault(source, Set.of())));
        return !now.equals(new TreeSet<>(List.of(row.getArrayOfUUIDs("habits"))));
    }

    private static boolean isOther(Row row, List<SaidAt> deeds, Instant learnsFrom) {
        Period period = Snapshots.period(row);
        Set<UUID> now = new HashSet<>();
        deeds.stream().filter(deed -> period.hasLocal(learnsFrom, deed.at())).forEach(deed -> now.add(deed.id()));
        return !now.equals(Set.of(row.getArrayOfUUIDs("deeds")));
    }

    Uni<Void> outdateAll(SqlConnection tx, UUID userId, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(OUTDATE)
                        .execute(Tuple.of(userId, ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Lets days and weeks go that are too long ago. */
    Uni<Void> prune(SqlConnection tx, UUID userId, Instant now, ZoneId zone) {
        return tx.preparedQuery(PRUNE)
                .execute(Tuple.of(userId, utc(Periods.beforeDays(now, zone)), utc(Periods.beforeWeeks(now, zone))))
                .replaceWithVoid();
    }

    Uni<Void> deleteAll(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(DELETE_ALL).execute(Tuple.of(userId)).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
