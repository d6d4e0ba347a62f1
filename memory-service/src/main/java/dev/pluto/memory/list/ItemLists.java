package dev.pluto.memory.list;

import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The lists themselves. */
@ApplicationScoped
class ItemLists {

    /** Associated data of the sealed value: a name moved to another column does not open. */
    static final String FIELD = "list.name";

    private static final String FIND = "select id, sealed_name from item_list where user_id = $1 and name_index = $2";
    private static final String COUNT = "select count(*) from item_list where user_id = $1";
    private static final String DROP_EMPTY = """
        delete from item_list l
         where l.user_id = $1 and not exists (select from list_item i where i.list_id = l.id)\
        """;
    private static final String INSERT =
            "insert into item_list (id, user_id, name_index, sealed_name, created_at) values ($1, $2, $3, $4, $5)";

    private final BlindIndex index;
    private final RowByRow rowByRow;

    ItemLists(BlindIndex index, RowByRow rowByRow) {
        this.index = index;
        this.rowByRow = rowByRow;
    }

    /**
     * @param name in its one spelling
     * @param said what it is called when its own name does not open
     */
    Uni<Optional<ItemList>> find(SqlConnection tx, PersonKey key, UUID userId, String name, String said) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(userId, indexOf(userId, name)))
                .map(rows -> first(key, rows, said));
    }

    private Optional<ItemList> first(PersonKey key, RowSet<Row> rows, String said) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        UUID id = row.getUUID("id");
        byte[] sealed = row.getBuffer("sealed_name").getBytes();
        return Optional.of(new ItemList(
                id,
                rowByRow.read("item_list", id, () -> key.open(FIELD, id, sealed))
                        .orElse(said)));
    }

    Uni<Integer> count(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** Lists on which nothing stands, and nothing can be put back. */
    Uni<Void> dropEmpty(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(DROP_EMPTY).execute(Tuple.of(userId)).replaceWithVoid();
    }

    /** @param name in its one spelling */
    Uni<ItemList> insert(SqlConnection tx, PersonKey key, UUID userId, String name, String said, Instant now) {
        ItemList list = new ItemList(UUID.randomUUID(), said);
        return tx.preparedQuery(INSERT)
                .execute(Tuple.of(
                        list.id(),
                        userId,
                        indexOf(userId, name),
                        Buffer.buffer(key.seal(FIELD, list.id(), said)),
                        now.atOffset(ZoneOffset.UTC)))
                .replaceWith(list);
    }

    private Buffer indexOf(UUID userId, String name) {
        return Buffer.buffer(index.of("list.name:" + userId, name));
    }
}
