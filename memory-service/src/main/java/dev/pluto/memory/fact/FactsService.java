package dev.pluto.memory.fact;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a person: read from a text once, however often it comes; answered from, recounted, forgotten, taken back. Whoever
 * changes them holds the person's row until the transaction ends, so that two texts of one person are read one after the
 * other.
 */
@ApplicationScoped
public class FactsService {
    private static final String OBJECT = "memories/facts";

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final Facts facts;
    private final FactThreads threads;
    private final Clock clock;

    FactsService(Access access, PersonKeys keys, People people, Facts facts, FactThreads threads, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.facts = facts;
        this.threads = threads;
        this.clock = clock;
    }

    /** Reads a text in the transaction of its event, unless a call did before; ties its facts to the memory of it. */
    public Uni<Void> capture(SqlConnection tx, UUID userId, UUID messageId, String text, Instant saidAt) {
        return read(tx, userId, messageId, text, saidAt).chain(() -> facts.tie(tx, userId, messageId));
    }

    /** @return what was kept; the same again for a text that was read before */
    Uni<Kept> remember(UUID userId, UUID messageId, String text, Instant saidAt) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.remember"),
                userId,
                tx -> read(tx, userId, messageId, text, saidAt).chain(change -> kept(tx, userId, messageId, change)));
    }

    private Uni<Change> read(SqlConnection tx, UUID userId, UUID messageId, String text, Instant saidAt) {
        return people.change(tx, userId)
                .chain(() -> facts.isFirst(tx, userId, messageId, clock.instant()))
                .chain(first -> first
                        ? change(tx, userId, messageId, saidAt, talk -> talk.read(text, messageId.toString(), saidAt))
                        : Uni.createFrom().item(Change.NONE));
    }

    private Uni<Change> change(
            SqlConnection tx, UUID userId, UUID messageId, Instant at, Function<BookTalk, Boolean> work) {
        return with(tx, userId, Facts.COMPARED, (key, talk) -> {
                    boolean forgets = work.apply(talk);
                    return new Made(key, Change.between(talk.stored(), talk.facts(), forgets));
                })
                .chain(made -> write(tx, userId, messageId, at, made).replaceWith(made.change()));
    }

    private record Made(PersonKey key, Change change) {}

    private Uni<Void> write(SqlConnection tx, UUID userId, UUID messageId, Instant at, Made made) {
        Change change = made.change();
        return facts.insert(tx, made.key(), userId, messageId, change.added())
                .chain(() -> facts.close(tx, userId, messageId, at, change.closed()))
                .chain(() -> facts.retract(tx, userId, messageId, clock.instant(), change.retracted()))
                .chain(() -> facts.delete(tx, userId, change.forgotten()));
    }

    private Uni<Kept> kept(SqlConnection tx, UUID userId, UUID messageId, Change change) {
        return with(
                tx,
                userId,
                Facts.COMPARED,
                (key, talk) -> Kept.of(messageId, talk.toldIn(messageId), change, clock.instant()));
    }

    /** @param before the question before, which a short one goes on from */
    Uni<Answered> answer(UUID userId, String question, @Nullable String before) {
        return reading("fact.answer", userId, talk -> talk.answer(question, before, clock.instant()));
    }

    /** @param limit facts at most */
    Uni<Recounted> recount(UUID userId, int limit) {
        return reading("fact.recount", userId, talk -> Recounted.of(talk.stored(), clock.instant(), limit));
    }

    /** Forgets what the words mean when they mean one thing; otherwise tells what they may mean. */
    Uni<Forgot> forget(UUID userId, UUID messageId, String words) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.forget"),
                userId,
                tx -> people.change(tx, userId)
                        .chain(() ->
                                with(tx, userId, Facts.MOST, (key, talk) -> talk.forgotten(words, clock.instant())))
                        .call(forgot -> facts.delete(tx, userId, forgot.ids())));
    }

    /** Takes back what one text changed. @return how many facts that were */
    Uni<Integer> undo(UUID userId, UUID messageId) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.undo"),
                userId,
                tx -> people.change(tx, userId).chain(() -> facts.undo(tx, userId, messageId)));
    }

    private <T> Uni<T> reading(String action, UUID userId, Function<BookTalk, T> work) {
        return access.audited(
                deed(Permission.READ_MEMORIES, action),
                userId,
                tx -> people.find(tx, userId)
                        .chain(person -> person.isEmpty()
                                ? threads.run(() -> work.apply(talk(person, List.of())))
                                : with(tx, userId, Facts.MOST, (key, talk) -> work.apply(talk))));
    }

    /** Opens the person's facts and works with them on a thread of their own. */
    private <T> Uni<T> with(SqlConnection tx, UUID userId, int limit, BiFunction<PersonKey, BookTalk, T> work) {
        return people.find(tx, userId)
                .chain(person -> keys.of(tx, userId).chain(key -> opened(tx, userId, limit, key, person, work)));
    }

    private <T> Uni<T> opened(
            SqlConnection tx,
            UUID userId,
            int limit,
            PersonKey key,
            Optional<Person> person,
            BiFunction<PersonKey, BookTalk, T> work) {
        return facts.newest(tx, userId, limit)
                .chain(rows -> threads.run(() -> work.apply(key, talk(person, facts.open(key, rows)))));
    }

    private static BookTalk talk(Optional<Person> person, List<StoredFact> stored) {
        boolean english = person.map(Person::locale)
                .map(Locale::getLanguage)
                .map("en"::equals)
                .orElse(true);
        return new BookTalk(stored, person.map(Person::zone).orElse(ZoneOffset.UTC), english);
    }

    private static Deed deed(Permission permission, String action) {
        return new Deed(permission, action, OBJECT, "memory-service");
    }
}
