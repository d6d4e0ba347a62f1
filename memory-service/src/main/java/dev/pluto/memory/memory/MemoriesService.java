package dev.pluto.memory.memory;

import dev.pluto.http.Cursor;
import dev.pluto.http.IfMatch;
import dev.pluto.http.Page;
import dev.pluto.memory.memory.Interaction.Kind;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memories as their person handles them: each access, its interaction and an operator's line in the audit are one transaction. */
@ApplicationScoped
class MemoriesService {
    private final Transactions transactions;
    private final AuditedKeys keys;
    private final Memories memories;
    private final Interactions interactions;
    private final People people;
    private final SealedBodies bodies;
    private final Clock clock;

    MemoriesService(
            Transactions transactions,
            AuditedKeys keys,
            Memories memories,
            Interactions interactions,
            People people,
            SealedBodies bodies,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.memories = memories;
        this.interactions = interactions;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    Uni<MemoryView> create(Accessor accessor, UUID userId, MemoryDraft draft) {
        return transactions.sql(
                accessor.scope(),
                tx -> keys.open(tx, accessor, userId, "memory.create", "memories")
                        .chain(key -> create(tx, accessor, userId, draft, key)));
    }

    private Uni<MemoryView> create(SqlConnection tx, Accessor accessor, UUID userId, MemoryDraft draft, PersonKey key) {
        Instant now = clock.instant();
        Memory memory = Memory.of(userId, draft.source() == null ? "api" : draft.source(), now);
        bodies.describe(memory, draft, key, now);
        return people.change(tx, userId)
                .chain(revision -> memories.insert(tx, memory, null, bodies.subjectIndex(userId, draft), revision))
                .chain(() -> note(tx, memory, Kind.CREATED, accessor, now))
                .replaceWith(() -> MemoryView.of(memory, draft.body()));
    }

    Uni<Page<MemoryView>> list(Accessor accessor, UUID userId, MemoryFilter filter, int limit) {
        return transactions.sql(
                accessor.scope(),
                tx -> keys.open(tx, accessor, userId, "memory.list", "memories")
                        .chain(key -> page(tx, accessor, userId, filter, limit)
                                .map(page -> page.map(memory -> view(memory, key)))));
    }

    private Uni<Page<Memory>> page(SqlConnection tx, Accessor accessor, UUID userId, MemoryFilter filter, int limit) {
        Instant now = clock.instant();
        return memories.list(tx, userId, filter, now, limit)
                .map(found -> Page.of(found, limit, Memories::cursorOf))
                .call(page -> interactions.note(tx, page.items(), Kind.READ, accessor.name(), now));
    }

    Uni<MemoryView> read(Accessor accessor, UUID id) {
        Instant now = clock.instant();
        return transactions.sql(
                accessor.scope(),
                tx -> memories.get(tx, id, now)
                        .call(memory -> note(tx, memory, Kind.READ, accessor, now))
                        .chain(memory ->
                                keyOf(tx, accessor, memory, "memory.read").map(key -> view(memory, key))));
    }

    /** @param seen the versions the client may have seen */
    Uni<MemoryView> update(Accessor accessor, UUID id, MemoryDraft draft, IfMatch seen) {
        return transactions.sql(
                accessor.scope(),
                tx -> lock(tx, accessor, id, seen, "memory.update")
                        .call(locked -> replace(tx, accessor, locked, draft))
                        .map(locked -> view(locked.memory(), locked.key())));
    }

    private Uni<Void> replace(SqlConnection tx, Accessor accessor, Locked locked, MemoryDraft draft) {
        Instant now = clock.instant();
        Memory memory = locked.memory();
        bodies.describe(memory, draft, locked.key(), now);
        return memories.replace(tx, memory, bodies.subjectIndex(memory.userId, draft), locked.revision())
                .chain(() -> note(tx, memory, Kind.UPDATED, accessor, now));
    }

    Uni<Void> delete(Accessor accessor, UUID id, IfMatch seen) {
        return transactions.sql(
                accessor.scope(),
                tx -> lock(tx, accessor, id, seen, "memory.delete")
                        .chain(locked -> delete(tx, accessor, locked.memory())));
    }

    private Uni<Void> delete(SqlConnection tx, Accessor accessor, Memory memory) {
        return people.forceRebuild(tx, memory.userId)
                .chain(() -> note(tx, memory, Kind.DELETED, accessor, clock.instant()))
                .chain(() -> memories.delete(tx, memory));
    }

    /** A memory to change. The key comes before the lock, in the order in which a message that is captured takes both. */
    private Uni<Locked> lock(SqlConnection tx, Accessor accessor, UUID id, IfMatch seen, String action) {
        return ownerOf(tx, accessor, id)
                .chain(owner -> keys.open(tx, accessor, owner, action, "memories/" + id)
                        .chain(key -> lock(tx, owner, id, seen, key)));
    }

    /** Reads it when its person is locked already: nobody changes it between the check of its version and the commit. */
    private Uni<Locked> lock(SqlConnection tx, UUID owner, UUID id, IfMatch seen, PersonKey key) {
        return people.change(tx, owner)
                .chain(revision -> memories.get(tx, id, clock.instant())
                        .invoke(memory -> seen.require(memory.version, "memory"))
                        .map(memory -> new Locked(memory, revision, key)));
    }

    /** Notes what came of a memory that was recalled. */
    Uni<InteractionView> judge(Accessor accessor, UUID id, Interaction.Outcome outcome) {
        Instant now = clock.instant();
        return transactions
                .sql(
                        accessor.scope(),
                        tx -> memories.get(tx, id, now)
                                .call(memory -> keyOf(tx, accessor, memory, "memory.judge"))
                                .map(memory -> Interaction.of(memory, Kind.JUDGED, accessor.name(), now)
                                        .with(outcome))
                                .call(judged -> interactions.add(tx, List.of(judged))))
                .map(InteractionView::of);
    }

    /** Who did what with a memory, also with one that is deleted by now. */
    Uni<Page<InteractionView>> interactions(Accessor accessor, UUID id, @Nullable String cursor, int limit) {
        return transactions
                .sql(
                        accessor.scope(),
                        tx -> interactions
                                .of(tx, id, Cursor.decode(cursor), limit)
                                .call(found -> ownerOf(tx, found, id)
                                        .chain(owner -> keys.open(
                                                tx, accessor, owner, "memory.interactions", "memories/" + id))))
                .map(found -> Page.of(found, limit, Interactions::cursorOf).map(InteractionView::of));
    }

    /** What nothing was done with must at least exist. */
    private Uni<UUID> ownerOf(SqlConnection tx, List<Interaction> found, UUID id) {
        return found.isEmpty()
                ? memories.get(tx, id, clock.instant()).map(memory -> memory.userId)
                : Uni.createFrom().item(found.get(0).userId());
    }

    byte[] subjectIndex(UUID userId, String subject) {
        return bodies.subjectIndex(userId, subject);
    }

    private Uni<PersonKey> keyOf(SqlConnection tx, Accessor accessor, Memory memory, String action) {
        return keys.open(tx, accessor, memory.userId, action, "memories/" + memory.id);
    }

    private Uni<UUID> ownerOf(SqlConnection tx, Accessor accessor, UUID id) {
        UUID caller = accessor.personId();
        return caller != null
                ? Uni.createFrom().item(caller)
                : memories.get(tx, id, clock.instant()).map(memory -> memory.userId);
    }

    private Uni<Void> note(SqlConnection tx, Memory memory, Kind kind, Accessor accessor, Instant now) {
        return interactions.note(tx, List.of(memory), kind, accessor.name(), now);
    }

    private MemoryView view(Memory memory, PersonKey key) {
        return MemoryView.of(
                memory, bodies.find(key, memory.id, memory.sealedBody).orElse(null));
    }

    /**
     * A memory that nobody else changes until the transaction ends.
     *
     * @param revision of its person, to be written into it
     * @param key of its person
     */
    private record Locked(Memory memory, long revision, PersonKey key) {}
}
