package dev.pluto.messaging.suggestion;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
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

/** Gives out and erases what was suggested to a person. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class SuggestionStore implements PersonStore {

    private static final String TABLE = "suggestion";
    private static final String EXPORT = """
            select id, matter, to_jsonb(s) - '{matter}'::text[] as record from suggestion s
            where user_id = $1 order by answer_by, id
            """;
    // A conversation is locked before what hangs on it, as by whoever stores an answer.
    private static final String ERASE = """
            delete from suggestion s using (select id from conversation where user_id = $1 order by id for update) c, message m
            where m.id = s.message_id and m.conversation_id = c.id
            """;

    private final RowByRow rowByRow;

    SuggestionStore(RowByRow rowByRow) {
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
        byte[] sealed = row.getBuffer("matter").getBytes();
        values.put("matter", key.open(Suggestions.MATTER, row.getUUID("id"), sealed));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(TABLE, ERASE));
    }
}
