package dev.pluto.memory.list;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What stands on lists. */
@ApplicationScoped
class ListItems {

    /** Associated data of the sealed value: a text moved to another column does not open. */
    static final String FIELD = "list.item";

    /** What cannot be put back any more. Locked rows are another replica's. */
    static final String DELETE_REMOVED = """
        delete from list_item where id in (
            select id from list_item where removed_at < $1 order by removed_at limit $2 for update skip locked)\
        """;

    private static final String OF_LIST = """
        select id, sealed_text, added_by, removed_by from list_item
         where list_id = $1 and (removed_at is null or added_by = $2 or removed_by = $2) order by ordinal\
        """;
    private static final String INSERT = """
        insert into list_item (id, user_id, list_id, sealed_text, added_at, added_by) values ($1, $2, $3, $4, $5, $6)\
        """;
    private static final String REMOVE =
            "update list_item set removed_at = $3, removed_by = $2 where user_id = $1 and id = any($4)";
    private static final String UNDO_ADDED = "delete from list_item where user_id = $1 and added_by = $2";
    private static final String UNDO_REMOVED = """
        update list_item set removed_at = null, removed_by = null where user_id = $1 and removed_by = $2\
        """;

    private final RowByRow rowByRow;

    ListItems(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    /** What stands on a list, and what a deed put there or took off; the oldest first. One that does not open is left out. */
    Uni<List<ListItem>> of(SqlConnection tx, PersonKey key, ItemList list, UUID deed) {
        return tx.preparedQuery(OF_LIST).execute(Tuple.of(list.id(), deed)).map(rows -> {
            List<ListItem> items = new ArrayList<>(rows.size());
            rows.forEach(row -> rowByRow.read("list_item", row.getUUID("id"), () -> opened(key, row))
                    .ifPresent(items::add));
            return items;
        });
    }

    private static ListItem opened(PersonKey key, Row row) {
        UUID id = row.getUUID("id");
        String text = key.open(FIELD, id, row.getBuffer("sealed_text").getBytes());
        return new ListItem(id, text, row.getUUID("added_by"), row.getUUID("removed_by"));
    }

    Uni<Void> insert(SqlConnection tx, PersonKey key, UUID userId, ItemList list, List<ListItem> items, Instant now) {
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(INSERT)
                        .executeBatch(items.stream()
                                .map(item -> Tuple.of(
                                        item.id(),
                                        userId,
                                        list.id(),
                                        Buffer.buffer(key.seal(FIELD, item.id(), item.text())),
                                        now.atOffset(ZoneOffset.UTC),
                                        item.addedBy()))
                                .toList())
                        .replaceWithVoid();
    }

    Uni<Void> remove(SqlConnection tx, UUID userId, UUID deed, List<ListItem> items, Instant now) {
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(REMOVE)
                        .execute(Tuple.of(
                                userId,
                                deed,
                                now.atOffset(ZoneOffset.UTC),
                                items.stream().map(ListItem::id).toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Takes off what a deed put on lists and puts back what it took off. @return how many items that were */
    Uni<Integer> undo(SqlConnection tx, UUID userId, UUID deed) {
        return tx.preparedQuery(UNDO_ADDED)
                .execute(Tuple.of(userId, deed))
                .chain(gone -> tx.preparedQuery(UNDO_REMOVED)
                        .execute(Tuple.of(userId, deed))
                        .map(back -> gone.rowCount() + back.rowCount()));
    }
}
