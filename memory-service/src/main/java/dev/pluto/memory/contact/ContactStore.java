package dev.pluto.memory.contact;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases the contacts of a person that were written down. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class ContactStore implements PersonStore {
    private static final String CONTACT = "contact";
    private static final String KEY = "contact_key";

    private static final String CONTACTS = """
            select id, sealed_body, to_jsonb(c) - '{sealed_body}'::text[] as record
              from contact c where user_id = $1 order by created_at, id""";
    private static final String KEYS = """
            select to_jsonb(k) - '{key_index}'::text[] as record from contact_key k where user_id = $1 order by contact_id""";

    // The person is locked before their contacts, as by everybody who changes one.
    private static final String ERASE_KEYS = """
            delete from contact_key k using (select user_id from person where user_id = $1 for update) p
             where k.user_id = p.user_id""";
    private static final String ERASE_CONTACTS = "delete from contact where user_id = $1";

    private final ContactRows rows;
    private final RowByRow rowByRow;

    ContactStore(ContactRows rows, RowByRow rowByRow) {
        this.rows = rows;
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return CONTACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of(CONTACT, KEY);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(
                                tx, CONTACT, CONTACTS, userId, rowByRow, (row, values) -> open(key, row, values)),
                        PersonRows.read(tx, KEY, KEYS, userId));
    }

    private void open(PersonKey key, Row row, JsonObject values) {
        ContactRows.Body body =
                rows.open(key, row.getUUID("id"), row.getBuffer("sealed_body").getBytes());
        values.put("name", body.name())
                .put("relation", body.relation())
                .put("phone_numbers", new JsonArray(List.copyOf(body.phoneNumbers())));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(KEY, ERASE_KEYS), new Deletion(CONTACT, ERASE_CONTACTS));
    }
}
