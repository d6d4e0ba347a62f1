package dev.pluto.memory.memories;

import dev.pluto.http.Cursor;
import dev.pluto.http.IfMatch;
import dev.pluto.http.Page;
import dev.pluto.memory.memories.Interaction.Kind;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Memories as their person handles them. Every access leaves an interaction in the transaction that made it. */
@ApplicationScoped
class MemoriesService {
    private final Transactions transactions;
    private final AuditedKeys keys;
    private final Memories memories;
    private final Interactions interactions;
    private final People people;
    private final SealedBodies bodies;
    private final RowByRow rowByRow;
    private final Clock clock;

    MemoriesService(
            Transactions transactions,
            AuditedKeys keys,
            Memories memories,
            Interactions interactions,
            People people,
            SealedBodies bodies,
            RowByRow rowByRow,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.memories = memories;
        this.interactions = interactions;
        this.people = people;
        this.bodies = bodies;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    Uni<MemoryView> create(Accessor accessor, UUID userId, MemoryDraft draft) {
        return keys.open(accessor, userId, "memory.create", "memories")
                .chain(key -> transactions.session(accessor.scope(), tx -> create(tx, accessor, userId, draft, key)));
    }

    private Uni<MemoryView> create(
            Mutiny.Session tx, Accessor accessor, UUID userId, MemoryDraft draft, PersonKey key) {
        Instant now = clock.instant();
        Memory memory = Memory.of(userId, draft.source() == null ? "api" : draft.source(), now);
        return people.change(tx, userId)
                .chain(revision -> memories.persist(described(memory, draft, key, revision, now)))
                .chain(() -> interactions.persist(Interaction.of(memory, Kind.CREATED, accessor.name(), now)))
                .replaceWith(() -> MemoryView.of(memory, draft.body()));
    }

    Uni<Page<MemoryView>> list(Accessor accessor, UUID userId, MemoryFilter filter, int limit) {
        return keys.open(accessor, userId, "memory.list", "memories")
                .chain(key -> transactions
                        .session(accessor.scope(), tx -> page(accessor, userId, filter, limit))
                        .map(page -> page.map(memory -> view(memory, key))));
    }

    private Uni<Page<Memory>> page(Accessor accessor, UUID userId, MemoryFilter filter, int limit) {
        Instant now = clock.instant();
        return memories.list(userId, filter, now, limit)
                .map(found -> Page.of(found, limit, Memories::cursorOf))
                .call(page -> interactions.note(page.items(), Kind.READ, accessor.name(), now));
    }

    Uni<MemoryView> read(Accessor accessor, UUID id) {
        return keyOf(accessor, id, "memory.read")
                .chain(key -> transactions
                        .session(accessor.scope(), tx -> read(accessor, id, clock.instant()))
                        .map(memory -> view(memory, key)));
    }

    private Uni<Memory> read(Accessor accessor, UUID id, Instant now) {
        return memories.get(id, now)
                .call(memory -> interactions.persist(Interaction.of(memory, Kind.READ, accessor.name(), now)));
    }

    /** @param seen the versions the client may have seen */
    Uni<MemoryView> update(Accessor accessor, UUID id, MemoryDraft draft, IfMatch seen) {
        return ownerOf(accessor, id)
                .chain(owner -> keys.open(accessor, owner, "memory.update", "memories/" + id)
                        .chain(key -> transactions
                                .session(
                                        accessor.scope(),
                                        tx -> changeable(tx, owner, id, seen)
                                                .call(memory -> update(tx, accessor, memory, draft, key)))
                                .map(memory -> view(memory, key))));
    }

    private Uni<Void> update(Mutiny.Session tx, Accessor accessor, Memory memory, MemoryDraft draft, PersonKey key) {
        Instant now = clock.instant();
        described(memory, draft, key, memory.revision, now);
        return interactions
                .persist(Interaction.of(memory, Kind.UPDATED, accessor.name(), now))
                .chain(tx::flush);
    }

    Uni<Void> delete(Accessor accessor, UUID id, IfMatch seen) {
        return ownerOf(accessor, id)
                .chain(owner -> keys.open(accessor, owner, "memory.delete", "memories/" + id)
                        .chain(key -> transactions.session(
                                accessor.scope(),
                                tx -> changeable(tx, owner, id, seen).chain(memory -> delete(tx, accessor, memory)))));
    }

    private Uni<Void> delete(Mutiny.Session tx, Accessor accessor, Memory memory) {
        return people.forceRebuild(tx, memory.userId)
                .chain(() ->
                        interactions.persist(Interaction.of(memory, Kind.DELETED, accessor.name(), clock.instant())))
                .chain(() -> memories.delete(memory));
    }

    /** A memory read when its person is locked already: nobody changes it between the check of its version and the commit. */
    private Uni<Memory> changeable(Mutiny.Session tx, UUID owner, UUID id, IfMatch seen) {
        return people.change(tx, owner)
                .chain(revision -> memories.get(id, clock.instant())
                        .invoke(memory -> seen.require(memory.version, "memory"))
                        .invoke(memory -> memory.revision = revision));
    }

    /** Notes what came of a memory that was recalled. */
    Uni<InteractionView> judge(Accessor accessor, UUID id, Interaction.Outcome outcome) {
        return keyOf(accessor, id, "memory.judge")
                .chain(key ->
                        transactions.session(accessor.scope(), tx -> judge(accessor, id, outcome, clock.instant())))
                .map(InteractionView::of);
    }

    private Uni<Interaction> judge(Accessor accessor, UUID id, Interaction.Outcome outcome, Instant now) {
        return memories.get(id, now)
                .map(memory -> Interaction.of(memory, Kind.JUDGED, accessor.name(), now)
                        .with(outcome))
                .chain(interactions::persist);
    }

    /** Who did what with a memory, also with one that is deleted by now. */
    Uni<Page<InteractionView>> interactions(Accessor accessor, UUID id, @Nullable String cursor, int limit) {
        return transactions
                .session(accessor.scope(), tx -> interactions.of(id, Cursor.decode(cursor), limit))
                .call(found -> ownerOf(found, accessor, id)
                        .chain(owner -> keys.open(accessor, owner, "memory.interactions", "memories/" + id)))
                .map(found -> Page.of(found, limit, Interactions::cursorOf).map(InteractionView::of));
    }

    /** What nothing was done with must at least exist. */
    private Uni<UUID> ownerOf(List<Interaction> found, Accessor accessor, UUID id) {
        return found.isEmpty()
                ? transactions.session(
                        accessor.scope(),
                        tx -> memories.get(id, clock.instant()).map(memory -> memory.userId))
                : Uni.createFrom().item(found.get(0).userId);
    }

    byte[] subjectIndex(UUID userId, String subject) {
        return bodies.subjectIndex(userId, subject);
    }

    private Uni<PersonKey> keyOf(Accessor accessor, UUID id, String action) {
        return ownerOf(accessor, id).chain(owner -> keys.open(accessor, owner, action, "memories/" + id));
    }

    private Uni<UUID> ownerOf(Accessor accessor, UUID id) {
        UUID caller = accessor.personId();
        return caller != null
                ? Uni.createFrom().item(caller)
                : transactions.session(
                        accessor.scope(),
                        tx -> memories.get(id, clock.instant()).map(memory -> memory.userId));
    }

    private Memory described(Memory memory, MemoryDraft draft, PersonKey key, long revision, Instant now) {
        MemoryBody body = draft.body();
        byte[] subject = body.subject() == null ? null : bodies.subjectIndex(memory.userId, body.subject());
        memory.describe(draft, ImpressionPolicy.of(body.content()), bodies.seal(key, memory.id, body), subject, now);
        memory.revision = revision;
        return memory;
    }

    private MemoryView view(Memory memory, PersonKey key) {
        return MemoryView.of(
                memory,
                rowByRow.read("memory", memory.id, () -> bodies.open(key, memory.id, memory.sealedBody))
                        .orElse(null));
    }
}
