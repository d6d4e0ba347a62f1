package dev.pluto.memory.contact;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.memory.fact.ToldFact;
import dev.pluto.memory.fact.ToldFacts;
import dev.pluto.memory.memory.Look;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People around a person, read from what they told and as they were written down. */
@ApplicationScoped
class ContactsService {
    private static final String ALL = "contacts";
    private static final int MOST_WRITTEN = 5_000;

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final ToldFacts facts;
    private final ContactRows rows;
    private final Clock clock;

    ContactsService(Access access, PersonKeys keys, People people, ToldFacts facts, ContactRows rows, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.facts = facts;
        this.rows = rows;
        this.clock = clock;
    }

    /** All contacts of a person, with the facts they were read from. */
    private record Known(ContactBook book, List<ToldFact> told) {}

    /** @param search only who is called like it; null for all */
    Uni<List<ContactView>> list(Look look, UUID userId, @Nullable Category category, @Nullable String search) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "contact.list", ALL, look.reason()),
                userId,
                tx -> known(tx, userId, look)
                        .map(known -> (search == null
                                        ? known.book().all()
                                        : known.book().search(search))
                                .stream()
                                        .filter(contact -> category == null || contact.category() == category)
                                        .map(contact -> ContactView.of(contact, known.book()))
                                        .toList()));
    }

    Uni<ContactView> read(Look look, UUID userId, UUID id) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "contact.read", one(id), look.reason()),
                userId,
                tx -> known(tx, userId, look).map(known -> ContactView.of(found(known.book(), id), known.book())));
    }

    /** @param around the person, or a contact, place or organisation of theirs */
    Uni<Relationships.Around> relationships(Look look, UUID userId, UUID around) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "contact.relationships", "relationships", look.reason()),
                userId,
                tx -> known(tx, userId, look)
                        .map(known -> Relationships.of(
                                        userId, known.book(), known.told(), name -> rows.idOf(userId, name))
                                .around(around)
                                .orElseThrow(Problem::notFound)));
    }

    Uni<ContactView> create(UUID userId, ContactDraft draft) {
        return write("contact.create", ALL, userId, (tx, key, known) -> {
            if (known.book().all().stream().filter(Contact::isWritten).count() >= MOST_WRITTEN) {
                throw new Problem(422, "memory:contact.too-many", "There are " + MOST_WRITTEN + " contacts already");
            }
            Contact contact = written(UUID.randomUUID(), draft);
            return put(tx, userId, key, contact).chain(() -> view(tx, userId, key, contact.id(), known.told()));
        });
    }

    /** Writes somebody down in the place of what was known, told or written. */
    Uni<ContactView> replace(UUID userId, UUID id, ContactDraft draft) {
        return write("contact.update", one(id), userId, (tx, key, known) -> {
            Contact before = found(known.book(), id);
            return put(tx, userId, key, written(id, draft))
                    .chain(() -> rows.tie(tx, userId, before.keys(), id))
                    .chain(() -> view(tx, userId, key, id, known.told()));
        });
    }

    /** Lets nobody see somebody any more; what was told of them stays remembered. */
    Uni<Void> delete(UUID userId, UUID id) {
        return write(
                "contact.delete",
                one(id),
                userId,
                (tx, key, known) -> rows.tie(tx, userId, found(known.book(), id).keys(), null)
                        .chain(() -> rows.delete(tx, userId, List.of(id))));
    }

    /** Makes one of two that are the same. What was written of the first wins. */
    Uni<ContactView> join(UUID userId, UUID id, UUID other) {
        return write("contact.join", one(id), userId, (tx, key, known) -> {
            Contact into = found(known.book(), id);
            Contact from = found(known.book(), other);
            if (id.equals(other)) {
                throw Problem.invalid("body:contact_id", "is the same contact");
            }
            return put(tx, userId, key, joined(into, from))
                    .chain(() -> rows.tie(tx, userId, Contact.union(into.keys(), from.keys()), id))
                    .chain(() -> rows.delete(tx, userId, List.of(other)))
                    .chain(() -> view(tx, userId, key, id, known.told()));
        });
    }

    private static Contact joined(Contact into, Contact from) {
        String relation = into.relation() == null ? from.relation() : into.relation();
        return new Contact(
                into.id(),
                into.name() == null ? from.name() : into.name(),
                relation,
                into.relation() == null && !into.isWritten() ? from.category() : into.category(),
                Stream.concat(into.numbers().stream(), from.numbers().stream()).collect(Collectors.toSet()),
                List.of(),
                List.of(),
                true);
    }

    private static Contact written(UUID id, ContactDraft draft) {
        return new Contact(
                id,
                draft.name(),
                draft.relation(),
                draft.categoryOrOfRelation(),
                draft.numbers(),
                List.of(),
                List.of(),
                true);
    }

    private Uni<Void> put(SqlConnection tx, UUID userId, PersonKey key, Contact contact) {
        return rows.put(tx, userId, key, contact, clock.instant());
    }

    /** A change of what is known. */
    private interface Change<T> {
        Uni<T> apply(SqlConnection tx, PersonKey key, Known known);
    }

    /** Holds the person's row meanwhile, so that two changes do not meet. */
    private <T> Uni<T> write(String action, String object, UUID userId, Change<T> change) {
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, action, object, Look.USUAL),
                userId,
                tx -> keys.of(tx, userId)
                        .call(() -> people.hold(tx, userId))
                        .chain(key -> known(tx, userId, key, true).chain(known -> change.apply(tx, key, known))));
    }

    /** After a change, which leaves what was told as it is. */
    private Uni<ContactView> view(SqlConnection tx, UUID userId, PersonKey key, UUID id, List<ToldFact> told) {
        return book(tx, userId, key, told).map(book -> ContactView.of(found(book, id), book));
    }

    private Uni<Known> known(SqlConnection tx, UUID userId, Look look) {
        return keys.of(tx, userId).chain(key -> known(tx, userId, key, look.seesAll()));
    }

    /** @param seesAll whether what is sensitive is theirs to see */
    private Uni<Known> known(SqlConnection tx, UUID userId, PersonKey key, boolean seesAll) {
        return facts.read(
                        tx,
                        userId,
                        key,
                        told -> told.stream()
                                .filter(fact -> fact.isKept() && (seesAll || !fact.isSensitive()))
                                .toList())
                .chain(told -> book(tx, userId, key, told).map(book -> new Known(book, told)));
    }

    private Uni<ContactBook> book(SqlConnection tx, UUID userId, PersonKey key, List<ToldFact> told) {
        return rows.all(tx, userId, key)
                .chain(written -> rows.keys(tx, userId).map(owners -> book(userId, told, written, owners)));
    }

    private ContactBook book(
            UUID userId, List<ToldFact> told, List<Contact> written, Map<String, Optional<UUID>> owners) {
        List<Told> spokenOf = ToldPeople.of(told);
        Map<String, Optional<UUID>> byName = new HashMap<>();
        for (Told one : spokenOf) {
            for (String called : one.keys()) {
                String index = rows.keyOf(userId, called);
                if (owners.containsKey(index)) {
                    byName.put(called, owners.getOrDefault(index, Optional.empty()));
                }
            }
        }
        Function<String, UUID> idOf = called -> rows.idOf(userId, called);
        return ContactBook.of(spokenOf, written, byName, idOf);
    }

    /** All contacts of a person, for a service that acts for them. */
    Uni<ContactBook> book(SqlConnection tx, UUID userId) {
        return keys.of(tx, userId).chain(key -> known(tx, userId, key, true)).map(Known::book);
    }

    private static Contact found(ContactBook book, UUID id) {
        return book.find(id).orElseThrow(Problem::notFound);
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
