package dev.pluto.memory.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Gives out and erases the facts that a person told, before the memories they hang on go. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class FactStore implements PersonStore {
    private static final String FACT = "fact";
    private static final String MESSAGE = "fact_message";

    private static final String FACTS = """
            select id, sealed_body,
                   to_jsonb(f) - '{sealed_body, subject_index, attribute_index, ordinal, handle}'::text[] as record
              from fact f where user_id = $1 order by said_at, id""";
    private static final String MESSAGES =
            "select to_jsonb(m) as record from fact_message m where user_id = $1 order by read_at, message_id";

    // The person is locked before their facts, as by everybody who changes one.
    private static final String ERASE_MESSAGES = """
            delete from fact_message m using (select user_id from person where user_id = $1 for update) p
             where m.user_id = p.user_id""";
    private static final String ERASE_FACTS = "delete from fact where user_id = $1";

    private final ObjectMapper json;
    private final RowByRow rowByRow;

    FactStore(ObjectMapper json, RowByRow rowByRow) {
        this.json = json;
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return FACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of(FACT, MESSAGE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(tx, FACT, FACTS, userId, rowByRow, (row, values) -> open(key, row, values)),
                        PersonRows.read(tx, MESSAGE, MESSAGES, userId));
    }

    private void open(PersonKey key, Row row, JsonObject values) {
        String body = key.open(
                FactBody.FIELD, row.getUUID("id"), row.getBuffer("sealed_body").getBytes());
        values.put("sentence", FactBody.ofJson(json, body).sentence());
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(MESSAGE, ERASE_MESSAGES), new Deletion(FACT, ERASE_FACTS));
    }
}
