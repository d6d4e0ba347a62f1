package dev.pluto.memory.snapshot;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.memory.memory.Look;
import dev.pluto.memory.person.SnapshotPeople;
import dev.pluto.memory.snapshot.Snapshots.Wanted;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Snapshots as people, operators and services look at them. Whoever looks sees them as of what is remembered now. */
@ApplicationScoped
class SnapshotsService {
    private static final String ALL = "snapshots";

    /** Of one person there are fewer. */
    private static final int EVERY = 1_000;

    private final Access access;
    private final PersonKeys keys;
    private final SnapshotPeople people;
    private final SnapshotCatchUp catchUp;
    private final StaleSnapshots stale;
    private final Snapshots snapshots;
    private final Clock clock;

    SnapshotsService(
            Access access,
            PersonKeys keys,
            SnapshotPeople people,
            SnapshotCatchUp catchUp,
            StaleSnapshots stale,
            Snapshots snapshots,
            Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.catchUp = catchUp;
        this.stale = stale;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    Uni<Page<Snapshot>> list(Look look, UUID userId, Wanted wanted) {
        return access.audited(
                reading("snapshot.list", ALL, look),
                userId,
                tx -> current(tx, userId)
                        .chain(() -> list(tx, userId, wanted))
                        .map(found -> Page.of(found, wanted.limit(), Snapshots::cursorOf)));
    }

    private Uni<List<Snapshot>> list(SqlConnection tx, UUID userId, Wanted wanted) {
        return keys.of(tx, userId).chain(key -> snapshots.list(tx, userId, key, wanted));
    }

    /** The latest of each kind, for who answers the person. */
    Uni<List<Snapshot>> latest(Look look, UUID userId) {
        return access.audited(
                reading("snapshot.latest", ALL, look),
                userId,
                tx -> current(tx, userId)
                        .chain(() -> Multi.createFrom()
                                .items(Kind.values())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        kind -> list(tx, userId, new Wanted(kind, null, null, Optional.empty(), 1)))
                                .onItem()
                                .transformToIterable(
                                        found -> found.stream().limit(1).toList())
                                .collect()
                                .asList()));
    }

    Uni<Snapshot> read(Look look, UUID id) {
        return access.audited(
                reading("snapshot.read", one(id), look),
                ownerOf(id),
                (tx, owner) -> current(tx, owner).chain(() -> find(tx, owner, id)));
    }

    /** Makes one anew of what is remembered now. */
    Uni<Snapshot> regenerate(Look look, UUID id) {
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, "snapshot.regenerate", one(id), look.reason()),
                ownerOf(id),
                (tx, owner) -> ownerOf(id)
                        .apply(tx)
                        .chain(() -> people.held(tx, owner))
                        .chain(() -> stale.outdateAll(tx, owner, List.of(id)))
                        .chain(() -> follow(tx, owner, clock.instant()))
                        .chain(() -> find(tx, owner, id)));
    }

    private Uni<Snapshot> find(SqlConnection tx, UUID owner, UUID id) {
        return keys.of(tx, owner)
                .chain(key -> snapshots.find(tx, id, key))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    /** Catches up with what changed, if anything did. */
    private Uni<Void> current(SqlConnection tx, UUID userId) {
        Instant now = clock.instant();
        return people.isBehind(tx, userId, now)
                .chain(isBehind ->
                        isBehind ? follow(tx, userId, now) : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(SqlConnection tx, UUID userId, Instant now) {
        return people.held(tx, userId)
                .chain(held -> held.map(person -> catchUp.follow(tx, person, now, EVERY))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Function<SqlConnection, Uni<UUID>> ownerOf(UUID id) {
        return tx -> snapshots.ownerOf(tx, id).map(owner -> owner.orElseThrow(Problem::notFound));
    }

    private static Deed reading(String action, String resource, Look look) {
        return new Deed(Permission.READ_MEMORIES, action, resource, look.reason());
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
