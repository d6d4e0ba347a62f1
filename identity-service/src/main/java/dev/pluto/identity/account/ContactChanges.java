package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a number or an address theirs who have shown a code that went there: row, version, event and audit line in one transaction. What
 * somebody else has stays theirs.
 */
@ApplicationScoped
public class ContactChanges {

    private final Accounts accounts;
    private final Contacts contacts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ContactChanges(Accounts accounts, Contacts contacts, Outbox outbox, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Somebody else has it. */
        record Taken() implements Outcome {}

        /** They had it already, and have shown so now. */
        record Verified(Snapshot person) implements Outcome {}

        /** It took the place of what they had, or of nothing. */
        record Changed(Snapshot before, Snapshot after) implements Outcome {}
    }

    /** Nobody else may decide who has it until the transaction ends. */
    public Uni<Outcome> take(Mutiny.Session tx, UUID userId, ContactValue value) {
        return NewAccounts.lock(tx, contacts.indexOf(value))
                .chain(() -> accounts.getLocked(tx, userId))
                .chain(person -> holder(tx, value).chain(holder -> take(tx, person, value, holder)));
    }

    private Uni<Optional<UUID>> holder(Mutiny.Session tx, ContactValue value) {
        Uni<Optional<Person>> found = value instanceof ContactValue.Phone phone
                ? accounts.find(tx, phone.number())
                : accounts.find(tx, ((ContactValue.Email) value).address());
        return found.map(holder -> holder.map(person -> person.profile().id()));
    }

    private Uni<Outcome> take(Mutiny.Session tx, Person person, ContactValue value, Optional<UUID> holder) {
        Snapshot before = person.snapshot();
        if (holder.isEmpty()) {
            return change(tx, person, value).map(after -> new Outcome.Changed(before, after));
        }
        return holder.get().equals(before.userId())
                ? verify(tx, before, value)
                : Uni.createFrom().item(new Outcome.Taken());
    }

    private Uni<Outcome> verify(Mutiny.Session tx, Snapshot person, ContactValue value) {
        return contacts.verify(tx, person.userId(), value.kind())
                .chain(first -> first
                        ? record(tx, person.userId(), value, "verify")
                        : Uni.createFrom().voidItem())
                .replaceWith(new Outcome.Verified(person));
    }

    private Uni<Snapshot> change(Mutiny.Session tx, Person person, ContactValue value) {
        UUID userId = person.profile().id();
        Instant at = person.afterArrival(value, clock.instant());
        person.move(at);
        return tx.flush()
                .chain(() -> contacts.replace(tx, userId, value, at))
                .chain(() -> accounts.find(tx, userId))
                .map(found -> found.orElseThrow().snapshot())
                .call(after -> outbox.add(
                        tx,
                        after.profile().changed(List.of(value.member())),
                        after.profile().version()))
                .call(() -> record(tx, userId, value, "change"));
    }

    private Uni<Void> record(Mutiny.Session tx, UUID userId, ContactValue value, String deed) {
        return audit.record(
                tx, new AuditEntry(userId.toString(), value.kind() + "." + deed, userId, "contact", "by a code"));
    }
}
