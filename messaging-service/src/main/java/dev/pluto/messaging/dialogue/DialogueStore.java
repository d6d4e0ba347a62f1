package dev.pluto.messaging.dialogue;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases what is kept of a person's conversations from one answer to the next. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class DialogueStore implements PersonStore {

    private static final String TABLE = "dialogue";

    private static final String EXPORT = """
            select conversation_id as id, state_sealed, to_jsonb(d) - '{state_sealed}'::text[] as record
            from dialogue d where user_id = $1 order by conversation_id
            """;

    // A conversation is locked before what hangs on it, as by whoever adds a text or an answer to one.
    private static final String ERASE = """
            delete from dialogue d using (select id from conversation where user_id = $1 order by id for update) c
            where d.conversation_id = c.id
            """;

    private final RowByRow rowByRow;

    DialogueStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, TABLE, EXPORT, userId, rowByRow, (row, values) -> open(key, row, values));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        byte[] sealed = row.getBuffer("state_sealed").getBytes();
        values.put("state", new JsonObject(key.open(Dialogues.FIELD, row.getUUID("id"), sealed)));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new PersonRows.Deletion(TABLE, ERASE));
    }
}
