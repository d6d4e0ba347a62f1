package dev.pluto.memory.list;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases the lists of a person. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class ListStore implements PersonStore {
    private static final String LIST = "item_list";
    private static final String ITEM = "list_item";
    private static final String DEED = "list_deed";

    private static final String LISTS = """
            select id, sealed_name, to_jsonb(l) - '{sealed_name, name_index, ordinal}'::text[] as record
              from item_list l where user_id = $1 order by created_at, id""";
    private static final String ITEMS = """
            select id, sealed_text, to_jsonb(i) - '{sealed_text, ordinal}'::text[] as record
              from list_item i where user_id = $1 order by list_id, added_at, id""";
    private static final String DEEDS =
            "select to_jsonb(d) as record from list_deed d where user_id = $1 order by done_at, deed";

    // The person is locked before their lists, as by everybody who changes one.
    private static final String ERASE_DEEDS = """
            delete from list_deed d using (select user_id from person where user_id = $1 for update) p
             where d.user_id = p.user_id""";
    private static final String ERASE_ITEMS = "delete from list_item where user_id = $1";
    private static final String ERASE_LISTS = "delete from item_list where user_id = $1";

    private final RowByRow rowByRow;

    ListStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Set<String> tables() {
        return Set.of(LIST, ITEM, DEED);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(
                                tx,
                                LIST,
                                LISTS,
                                userId,
                                rowByRow,
                                (row, values) -> values.put("name", opened(key, ItemLists.FIELD, row, "sealed_name"))),
                        PersonRows.read(
                                tx,
                                ITEM,
                                ITEMS,
                                userId,
                                rowByRow,
                                (row, values) -> values.put("text", opened(key, ListItems.FIELD, row, "sealed_text"))),
                        PersonRows.read(tx, DEED, DEEDS, userId));
    }

    private static String opened(PersonKey key, String field, Row row, String column) {
        return key.open(field, row.getUUID("id"), row.getBuffer(column).getBytes());
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(
                tx,
                userId,
                new Deletion(DEED, ERASE_DEEDS),
                new Deletion(ITEM, ERASE_ITEMS),
                new Deletion(LIST, ERASE_LISTS));
    }
}
