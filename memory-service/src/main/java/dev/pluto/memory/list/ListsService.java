package dev.pluto.memory.list;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.memory.list.PersonLists.Owner;
import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Lists of a person: changed once by each deed, shown, and put back as they were. Whoever changes them holds the person's row until
 * the transaction ends.
 */
@ApplicationScoped
class ListsService {
    /** For how long what a deed changed can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final String OBJECT = "memories/lists";
    private static final Uni<Integer> NOTHING = Uni.createFrom().item(0);

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final ListDeeds deeds;
    private final PersonLists lists;
    private final Clock clock;

    ListsService(Access access, PersonKeys keys, People people, ListDeeds deeds, PersonLists lists, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.deeds = deeds;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @return what changed and what stands there now; the same again for a deed that was done before
     * @throws dev.pluto.http.problem.Problem 409 {@code memory:list.limit}
     */
    Uni<ListAnswer> change(ListChange change) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "list.change"),
                change.userId(),
                tx -> people.hold(tx, change.userId())
                        .chain(() -> deeds.isFirst(tx, change.userId(), change.deed(), clock.instant()))
                        .chain(first -> change(tx, change, first)));
    }

    private Uni<ListAnswer> change(SqlConnection tx, ListChange change, boolean first) {
        return owner(tx, change.userId())
                .chain(owner -> first ? lists.change(tx, owner, change) : lists.changedBefore(tx, owner, change));
    }

    /** What stands on a list; nothing when there is no such list. */
    Uni<ListAnswer> show(UUID userId, String list) {
        return access.audited(
                deed(Permission.READ_MEMORIES, "list.show"),
                userId,
                tx -> people.find(tx, userId)
                        .chain(person -> person.map(one -> show(tx, one, list)).orElseGet(() -> nothing(list))));
    }

    /**
     * Takes back what one deed changed, once.
     *
     * @return how many items are as before, the same again when it was taken back before; 0 when it is too late
     */
    Uni<Integer> undo(UUID userId, UUID deed) {
        return access.audited(
                deed(Permission.WRITE_MEMORIES, "list.undo"),
                userId,
                tx -> people.hold(tx, userId)
                        .chain(() -> deeds.find(tx, userId, deed))
                        .chain(done ->
                                done.map(one -> undo(tx, userId, deed, one)).orElse(NOTHING)));
    }

    private Uni<Integer> undo(SqlConnection tx, UUID userId, UUID deed, ListDeeds.Done done) {
        Integer before = done.undone();
        if (before != null) {
            return Uni.createFrom().item(before);
        }
        return done.at().plus(UNDO).isBefore(clock.instant())
                ? NOTHING
                : lists.undo(tx, userId, deed).call(undone -> deeds.noteUndone(tx, userId, deed, undone));
    }

    private Uni<ListAnswer> show(SqlConnection tx, Person person, String list) {
        return keys.of(tx, person.userId())
                .chain(key -> lists.show(tx, new Owner(person.userId(), key, person.locale()), list));
    }

    private static Uni<ListAnswer> nothing(String list) {
        return Uni.createFrom().item(new ListAnswer(list.strip(), List.of(), List.of(), List.of()));
    }

    private Uni<Owner> owner(SqlConnection tx, UUID userId) {
        return people.find(tx, userId)
                .chain(person -> keys.of(tx, userId)
                        .map(key -> new Owner(
                                userId, key, person.map(Person::locale).orElse(Locale.ENGLISH))));
    }

    private static Deed deed(Permission permission, String action) {
        return new Deed(permission, action, OBJECT, "memory-service");
    }
}
