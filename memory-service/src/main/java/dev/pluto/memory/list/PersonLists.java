package dev.pluto.memory.list;

import dev.pluto.contracts.ListAnswer;
import dev.pluto.http.problem.Problem;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The lists of one person with what stands on them, within a transaction. */
@ApplicationScoped
class PersonLists {
    private static final int MOST_LISTS = 50;
    private static final int MOST_ITEMS = 200;
    private static final UUID NO_DEED = new UUID(0, 0);

    private final ItemLists lists;
    private final ListItems items;
    private final Clock clock;

    PersonLists(ItemLists lists, ListItems items, Clock clock) {
        this.lists = lists;
        this.items = items;
        this.clock = clock;
    }

    /** Whose lists, and in which language they are written. */
    record Owner(UUID userId, PersonKey key, Locale locale) {}

    Uni<ListAnswer> show(SqlConnection tx, Owner owner, String name) {
        return standing(tx, owner, name, NO_DEED)
                .map(found -> answer(found.name(), List.of(), List.of(), found.items()));
    }

    Uni<ListAnswer> change(SqlConnection tx, Owner owner, ListChange change) {
        return standing(tx, owner, change.list(), change.deed()).chain(found -> edited(tx, owner, change, found));
    }

    private Uni<ListAnswer> edited(SqlConnection tx, Owner owner, ListChange change, Found found) {
        ListEdit edit = change.edit(found.items(), found.names());
        List<ListItem> left = new ArrayList<>(found.items());
        left.removeAll(edit.removed());
        left.addAll(edit.added());
        if (left.size() > MOST_ITEMS && !edit.added().isEmpty()) {
            throw full();
        }
        ListAnswer answer = answer(found.name(), changed(change, edit, found.names()), edit.missing(), left);
        return write(tx, owner, change, found, edit).replaceWith(answer);
    }

    /** As {@link #change} answered: what it put there and took off is known from the items. */
    Uni<ListAnswer> changedBefore(SqlConnection tx, Owner owner, ListChange change) {
        return found(tx, owner, change.list(), change.deed()).map(found -> changedBefore(change, found));
    }

    private static ListAnswer changedBefore(ListChange change, Found found) {
        List<ListItem> added = found.items().stream()
                .filter(item -> item.addedBy().equals(change.deed()))
                .toList();
        List<ListItem> removed = found.items().stream()
                .filter(item -> change.deed().equals(item.removedBy()))
                .toList();
        List<String> missing = change.edit(removed, found.names()).missing();
        List<String> changed = changed(change, new ListEdit(added, removed, missing), found.names());
        return answer(found.name(), changed, missing, standing(found.items()));
    }

    Uni<Integer> undo(SqlConnection tx, UUID userId, UUID deed) {
        return items.undo(tx, userId, deed);
    }

    /** A list that may not be there yet, with its items. */
    private record Found(Optional<ItemList> list, String said, List<ListItem> items, ItemNames names) {
        String name() {
            return list.map(ItemList::name).orElse(said);
        }

        @Override
        public String toString() {
            return "Found[" + items.size() + "]";
        }
    }

    private Uni<Found> standing(SqlConnection tx, Owner owner, String name, UUID deed) {
        return found(tx, owner, name, deed)
                .map(found -> new Found(found.list(), found.said(), standing(found.items()), found.names()));
    }

    private Uni<Found> found(SqlConnection tx, Owner owner, String name, UUID deed) {
        ItemNames names = new ItemNames(owner.locale());
        String said = name.strip();
        return lists.find(tx, owner.key(), owner.userId(), names.listKey(name), said)
                .chain(list -> list.map(one -> items.of(tx, owner.key(), one, deed))
                        .orElse(Uni.createFrom().item(List.of()))
                        .map(all -> new Found(list, said, all, names)));
    }

    private static List<ListItem> standing(List<ListItem> all) {
        return all.stream().filter(item -> item.removedBy() == null).toList();
    }

    private Uni<Void> write(SqlConnection tx, Owner owner, ListChange change, Found found, ListEdit edit) {
        return items.remove(tx, owner.userId(), change.deed(), edit.removed(), clock.instant())
                .chain(() -> edit.added().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : list(tx, owner, found)
                                .chain(list -> items.insert(
                                        tx, owner.key(), owner.userId(), list, edit.added(), clock.instant())));
    }

    private Uni<ItemList> list(SqlConnection tx, Owner owner, Found found) {
        return found.list()
                .map(list -> Uni.createFrom().item(list))
                .orElseGet(() -> requireRoomForOneMore(tx, owner.userId())
                        .chain(() -> lists.insert(
                                tx,
                                owner.key(),
                                owner.userId(),
                                found.names().listKey(found.said()),
                                found.said(),
                                clock.instant())));
    }

    private Uni<Void> requireRoomForOneMore(SqlConnection tx, UUID userId) {
        return lists.count(tx, userId)
                .chain(count -> count < MOST_LISTS ? Uni.createFrom().item(count) : countWithoutEmpty(tx, userId))
                .chain(count -> count < MOST_LISTS
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(full()));
    }

    private Uni<Integer> countWithoutEmpty(SqlConnection tx, UUID userId) {
        return lists.dropEmpty(tx, userId).chain(() -> lists.count(tx, userId));
    }

    private static Problem full() {
        return new Problem(409, "memory:list.limit", "There is no room for more");
    }

    /** What the person is told of: what an amount's change took off is not. */
    private static List<String> changed(ListChange change, ListEdit edit, ItemNames names) {
        return change.verb() == ListChange.Verb.ADD ? texts(edit.added()) : edit.taken(names);
    }

    private static ListAnswer answer(String name, List<String> changed, List<String> missing, List<ListItem> standing) {
        return new ListAnswer(name, changed, missing, texts(standing));
    }

    private static List<String> texts(List<ListItem> items) {
        return items.stream().map(ListItem::text).toList();
    }
}
