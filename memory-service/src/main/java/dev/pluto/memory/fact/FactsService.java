package dev.pluto.memory.fact;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a person: read from a text once, however often it comes; answered from, recounted, forgotten, taken back. Whoever
 * changes them holds the person's row until the transaction ends, so that two texts of one person are read one after the
 * other.
 */
@ApplicationScoped
public class FactsService {
    /** For how long what a text changed can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final String OBJECT = "memories/facts";
    private static final Uni<Integer> NOTHING = Uni.createFrom().item(0);

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final Facts facts;
    private final FactDeeds deeds;
    private final FactThreads threads;
    private final Clock clock;

    FactsService(
            Access access,
            PersonKeys keys,
            People people,
            Facts facts,
            FactDeeds deeds,
            FactThreads threads,
            Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.facts = facts;
        this.deeds = deeds;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * A text has arrived by its event, and is remembered: what calls told of it goes with that memory. The text itself is not read
     * here, as nobody has said yet that it tells anything.
     */
    public Uni<Void> tie(SqlConnection tx, UUID userId, UUID messageId, Instant saidAt) {
        return facts.tie(tx, userId, messageId, saidAt).chain(() -> deeds.arrived(tx, userId, messageId));
    }

    /** @return what was kept; the same again for a text that was read before */
    Uni<FactsKept> remember(UUID userId, UUID messageId, String text, Instant saidAt) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.remember"),
                userId,
                tx -> people.hold(tx, userId)
                        .chain(() -> deeds.find(tx, userId, messageId))
                        .chain(done -> done.isPresent()
                                ? Uni.createFrom().item(done.get())
                                : read(tx, userId, messageId, text, saidAt))
                        .chain(done -> kept(tx, userId, messageId, done)));
    }

    private Uni<FactDeed> read(SqlConnection tx, UUID userId, UUID messageId, String text, Instant saidAt) {
        return with(tx, userId, Facts.COMPARED, (key, talk) -> {
                    boolean forgets = talk.read(text, messageId.toString(), saidAt);
                    return new Made(key, Change.between(talk.stored(), talk.facts(), forgets));
                })
                .call(made -> write(tx, userId, messageId, saidAt, made))
                .map(made -> FactDeed.of(made.change(), clock.instant()))
                .call(done -> deeds.note(tx, userId, messageId, done));
    }

    private record Made(PersonKey key, Change change) {}

    private Uni<Void> write(SqlConnection tx, UUID userId, UUID messageId, Instant at, Made made) {
        Change change = made.change();
        List<UUID> unseen = Stream.concat(change.retracted().stream(), change.forgotten().stream())
                .toList();
        return facts.insert(tx, made.key(), userId, messageId, change.added())
                .chain(() -> facts.close(tx, userId, messageId, at, change.closed()))
                .chain(() -> facts.retract(tx, userId, messageId, clock.instant(), unseen));
    }

    private Uni<FactsKept> kept(SqlConnection tx, UUID userId, UUID messageId, FactDeed done) {
        return done.undone() != null
                ? Uni.createFrom().item(new FactsKept(messageId, List.of(), 0, 0, 0))
                : with(
                        tx,
                        userId,
                        Facts.COMPARED,
                        (key, talk) -> new FactsKept(
                                messageId,
                                talk.sentences(messageId, clock.instant()),
                                done.closed(),
                                done.corrected(),
                                done.forgotten()));
    }

    /** @param before the question before, which a short one goes on from */
    Uni<Found> answer(UUID userId, String question, @Nullable String before) {
        return reading("fact.answer", userId, talk -> talk.answer(question, before, clock.instant()));
    }

    /** @param limit facts at most */
    Uni<FactsKnown> recount(UUID userId, int limit) {
        return reading("fact.recount", userId, talk -> Recounting.of(talk.stored(), clock.instant(), limit));
    }

    /** Forgets what the words mean when they mean one thing; otherwise tells what they may mean. */
    Uni<FactsForgotten> forget(UUID userId, UUID messageId, String words) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.forget"),
                userId,
                tx -> people.hold(tx, userId)
                        .chain(() -> deeds.find(tx, userId, messageId))
                        .chain(done -> done.isPresent()
                                ? forgottenBefore(tx, userId, messageId)
                                : forgotten(tx, userId, messageId, words)));
    }

    private Uni<FactsForgotten> forgottenBefore(SqlConnection tx, UUID userId, UUID messageId) {
        return facts.retractedBy(tx, userId, messageId).map(ids -> new FactsForgotten(ids, List.of()));
    }

    /** A wish that ends in a choice leaves nothing behind: the same words may be asked again. */
    private Uni<FactsForgotten> forgotten(SqlConnection tx, UUID userId, UUID messageId, String words) {
        return with(tx, userId, Facts.MOST, (key, talk) -> talk.forgotten(words, clock.instant()))
                .call(forgotten -> forgotten.ids().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : retract(tx, userId, messageId, forgotten.ids()));
    }

    private Uni<Void> retract(SqlConnection tx, UUID userId, UUID messageId, List<UUID> ids) {
        Instant now = clock.instant();
        return facts.retract(tx, userId, messageId, now, ids)
                .chain(() -> deeds.note(tx, userId, messageId, FactDeed.forgetting(ids.size(), now)));
    }

    /**
     * Takes back what one text changed, once.
     *
     * @return how many facts are as before, the same again when it was taken back before; 0 when it is too late
     */
    Uni<Integer> undo(UUID userId, UUID messageId) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "fact.undo"),
                userId,
                tx -> people.hold(tx, userId)
                        .chain(() -> deeds.find(tx, userId, messageId))
                        .chain(done -> done.map(one -> undo(tx, userId, messageId, one))
                                .orElse(NOTHING)));
    }

    private Uni<Integer> undo(SqlConnection tx, UUID userId, UUID messageId, FactDeed done) {
        Integer before = done.undone();
        if (before != null) {
            return Uni.createFrom().item(before);
        }
        return done.at().plus(UNDO).isBefore(clock.instant())
                ? NOTHING
                : facts.undo(tx, userId, messageId).call(undone -> deeds.noteUndone(tx, userId, messageId, undone));
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
