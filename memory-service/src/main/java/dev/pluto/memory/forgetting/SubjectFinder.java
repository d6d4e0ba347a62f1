package dev.pluto.memory.forgetting;

import dev.pluto.memory.contact.SubjectContacts;
import dev.pluto.memory.fact.ToldFact;
import dev.pluto.memory.fact.ToldFacts;
import dev.pluto.memory.habit.SubjectHabits;
import dev.pluto.memory.memory.SubjectMemories;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds all there is about a subject, and deletes it. Whoever deletes holds the person's row. */
@ApplicationScoped
class SubjectFinder {
    private final ToldFacts facts;
    private final SubjectMemories memories;
    private final SubjectHabits habits;
    private final SubjectContacts contacts;

    SubjectFinder(ToldFacts facts, SubjectMemories memories, SubjectHabits habits, SubjectContacts contacts) {
        this.facts = facts;
        this.memories = memories;
        this.habits = habits;
        this.contacts = contacts;
    }

    /** What is about it, as far as facts say. */
    private record Known(About about, List<ToldFact> facts) {
        boolean isOf(UUID memoryId) {
            return facts.stream().anyMatch(fact -> memoryId.equals(fact.memoryId()));
        }
    }

    /** @param wish the message that wishes it, which is not counted; null for none */
    Uni<Found> find(SqlConnection tx, UUID userId, PersonKey key, Subject subject, @Nullable UUID wish) {
        return facts.read(tx, userId, key, told -> known(subject, told))
                .chain(known -> memories.find(
                                tx,
                                userId,
                                key,
                                memory ->
                                        known.isOf(memory.id()) || known.about().isIn(memory.text()))
                        .chain(found -> habits.find(
                                        tx, userId, key, title -> known.about().isInTold(title))
                                .chain(usual -> contacts.find(
                                                tx,
                                                userId,
                                                key,
                                                called -> known.about().isIn(called))
                                        .map(written -> found(known, found, usual, written, wish)))));
    }

    private static Known known(Subject subject, List<ToldFact> told) {
        About about = About.of(subject, told);
        return new Known(about, told.stream().filter(about::isOf).toList());
    }

    private static Found found(
            Known known,
            List<SubjectMemories.Found> found,
            List<UUID> habits,
            List<UUID> contacts,
            @Nullable UUID wish) {
        List<UUID> ids = found.stream().map(SubjectMemories.Found::id).toList();
        long told = found.stream()
                .filter(one -> one.isSeen() && (wish == null || !wish.equals(one.messageId())))
                .filter(one -> one.messageId() == null || Telling.isIn(one.content()))
                .count();
        Set<UUID> remembered = new HashSet<>(ids);
        Set<UUID> loose = known.facts().stream()
                .filter(fact -> fact.isKept() && !remembered.contains(fact.memoryId()))
                .map(ToldFact::messageId)
                .collect(Collectors.toSet());
        List<UUID> facts = known.facts().stream().map(ToldFact::id).toList();
        return new Found(ids, facts, habits, contacts, (int) told + loose.size() + contacts.size());
    }

    /** For good, in this order: what stays must not hang on what goes. */
    Uni<Void> forget(SqlConnection tx, UUID userId, PersonKey key, Found gone, String by) {
        return facts.forget(tx, userId, gone.facts(), gone.memories())
                .chain(() -> memories.delete(tx, userId, gone.memories(), by))
                .chain(() -> habits.forget(tx, userId, key, gone.habits()))
                .chain(() -> contacts.forget(tx, userId, gone.contacts()));
    }

    /** How many things one message made forgotten; 0 when it did nothing yet. */
    Uni<Integer> forgottenBy(SqlConnection tx, UUID userId, UUID messageId) {
        return facts.forgottenBy(tx, userId, messageId).map(count -> count.orElse(0));
    }

    Uni<Void> note(SqlConnection tx, UUID userId, List<UUID> messages, int count) {
        return facts.note(tx, userId, messages, count);
    }
}
