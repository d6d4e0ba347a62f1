package dev.pluto.memory.memory;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.version.IfMatch;
import dev.pluto.memory.memory.Interaction.Kind;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Memories as their person handles them: each access, its interaction and an operator's line in the audit are one transaction. */
@ApplicationScoped
class MemoriesService {
    private static final String ALL = "memories";

    private final Access access;
    private final PersonKeys keys;
    private final Memories memories;
    private final Interactions interactions;
    private final People people;
    private final SealedBodies bodies;
    private final Clock clock;

    MemoriesService(
            Access access,
            PersonKeys keys,
            Memories memories,
            Interactions interactions,
            People people,
            SealedBodies bodies,
            Clock clock) {
        this.access = access;
        this.keys = keys;
        this.memories = memories;
        this.interactions = interactions;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param by who calls, as the interaction keeps it, here and below */
    Uni<MemoryView> create(String by, UUID userId, MemoryDraft draft) {
        return access.audited(
                writing("memory.create", ALL),
                userId,
                tx -> keys.of(tx, userId).chain(key -> create(tx, by, userId, draft, key)));
    }

    private Uni<MemoryView> create(SqlConnection tx, String by, UUID userId, MemoryDraft draft, PersonKey key) {
        Instant now = clock.instant();
        Memory memory = Memory.of(userId, draft.source() == null ? "api" : draft.source(), now);
        bodies.describe(memory, draft, key, now);
        return people.change(tx, userId)
                .chain(revision -> memories.insert(tx, memory, null, bodies.subjectIndex(userId, draft), revision))
                .chain(() -> note(tx, memory, Kind.CREATED, by, now))
                .replaceWith(() -> bodies.view(memory, key));
    }

    /** @param look who looks and why, here and below; the filter leaves out what they may not see */
    Uni<Page<MemoryView>> list(Look look, UUID userId, MemoryFilter filter, int limit) {
        return access.audited(
                reading("memory.list", ALL, look),
                userId,
                tx -> keys.of(tx, userId)
                        .chain(key -> page(tx, look.by(), userId, filter, limit)
                                .map(page -> page.map(memory -> bodies.view(memory, key)))));
    }

    private Uni<Page<Memory>> page(SqlConnection tx, String by, UUID userId, MemoryFilter filter, int limit) {
        Instant now = clock.instant();
        return memories.list(tx, userId, filter, now, limit)
                .map(found -> Page.of(found, limit, Memories::cursorOf))
                .call(page -> interactions.note(tx, page.items(), Kind.READ, by, now));
    }

    Uni<MemoryView> read(Look look, UUID id) {
        Instant now = clock.instant();
        return access.audited(
                reading("memory.read", one(id), look),
                ownerOf(id),
                (tx, owner) -> memories.get(tx, id, now)
                        .invoke(look::require)
                        .call(memory -> note(tx, memory, Kind.READ, look.by(), now))
                        .chain(memory -> keys.of(tx, owner).map(key -> bodies.view(memory, key))));
    }

    /** @param seen the versions the client may have seen */
    Uni<MemoryView> update(Look look, UUID id, MemoryDraft draft, IfMatch seen) {
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, "memory.update", one(id), look.reason()),
                ownerOf(id),
                (tx, owner) -> lock(tx, owner, id, seen)
                        .invoke(locked -> look.require(locked.memory()))
                        .call(locked -> replace(tx, look.by(), locked, draft))
                        .map(locked -> bodies.view(locked.memory(), locked.key())));
    }

    private Uni<Void> replace(SqlConnection tx, String by, Locked locked, MemoryDraft draft) {
        Instant now = clock.instant();
        Memory memory = locked.memory();
        bodies.describe(memory, draft, locked.key(), now);
        return memories.replace(tx, memory, bodies.subjectIndex(memory.userId, draft), locked.revision())
                .chain(() -> note(tx, memory, Kind.UPDATED, by, now));
    }

    Uni<Void> delete(String by, UUID id, IfMatch seen) {
        return access.audited(
                writing("memory.delete", one(id)),
                ownerOf(id),
                (tx, owner) -> lock(tx, owner, id, seen).chain(locked -> delete(tx, by, locked.memory())));
    }

    private Uni<Void> delete(SqlConnection tx, String by, Memory memory) {
        return people.forceRebuild(tx, memory.userId)
                .chain(() -> note(tx, memory, Kind.DELETED, by, clock.instant()))
                .chain(() -> memories.delete(tx, memory));
    }

    /**
     * A memory to change. The key comes before the lock, in the order in which a message that is captured takes both. It is read
     * when its person is locked already: nobody changes it between the check of its version and the commit.
     */
    private Uni<Locked> lock(SqlConnection tx, UUID owner, UUID id, IfMatch seen) {
        return keys.of(tx, owner)
                .chain(key -> people.change(tx, owner)
                        .chain(revision -> memories.get(tx, id, clock.instant())
                                .invoke(memory -> seen.require(memory.version, "memory"))
                                .map(memory -> new Locked(memory, revision, key))));
    }

    /** Notes what came of a memory that was recalled. */
    Uni<InteractionView> judge(String by, UUID id, Interaction.Outcome outcome) {
        Instant now = clock.instant();
        return access.audited(
                        writing("memory.judge", one(id)),
                        ownerOf(id),
                        (tx, owner) -> memories.get(tx, id, now)
                                .map(memory -> Interaction.of(memory, Kind.JUDGED, by, now)
                                        .with(outcome))
                                .call(judged -> interactions.judged(tx, owner, List.of(judged))))
                .map(InteractionView::of);
    }

    /** Who did what with a memory, also with one that is deleted by now. */
    Uni<Page<InteractionView>> interactions(UUID id, @Nullable String cursor, int limit) {
        return access.audited(
                        new Deed(Permission.READ_MEMORIES, "memory.interactions", one(id), Look.USUAL),
                        tx -> interactions.of(tx, id, Optional.empty(), 1).chain(any -> ownerOf(tx, any, id)),
                        (tx, owner) -> interactions
                                .of(tx, id, Cursor.decode(cursor), limit)
                                .call(found -> ownerOf(tx, found, id)))
                .map(found -> Page.of(found, limit, Interactions::cursorOf).map(InteractionView::of));
    }

    /** What nothing was done with must at least exist. */
    private Uni<UUID> ownerOf(SqlConnection tx, List<Interaction> found, UUID id) {
        return found.isEmpty()
                ? ownerOf(id).apply(tx)
                : Uni.createFrom().item(found.get(0).userId());
    }

    private Function<SqlConnection, Uni<UUID>> ownerOf(UUID id) {
        return tx -> memories.get(tx, id, clock.instant()).map(memory -> memory.userId);
    }

    byte[] subjectIndex(UUID userId, String subject) {
        return bodies.subjectIndex(userId, subject);
    }

    private Uni<Void> note(SqlConnection tx, Memory memory, Kind kind, String by, Instant now) {
        return interactions.note(tx, List.of(memory), kind, by, now);
    }

    private static Deed reading(String action, String resource, Look look) {
        return new Deed(Permission.READ_MEMORIES, action, resource, look.reason());
    }

    private static Deed writing(String action, String resource) {
        return new Deed(Permission.WRITE_MEMORIES, action, resource, Look.USUAL);
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }

    /**
     * A memory that nobody else changes until the transaction ends.
     *
     * @param revision of its person, to be written into it
     * @param key of its person
     */
    private record Locked(Memory memory, long revision, PersonKey key) {}
}
