package dev.pluto.memory.memory;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
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

/** Gives out and erases what is remembered of a person, and who looked at it. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class MemoryStore implements PersonStore {
    private static final String MEMORY = "memory";
    private static final String INTERACTION = "interaction";

    private static final String MEMORIES = """
            select id, sealed_body, sealed_kinds, to_jsonb(m) - '{sealed_body, sealed_vector, sealed_kinds, subject_index, ordinal, revision,
                                                    embedding_due_at, embedding_attempts}'::text[] as record
              from memory m where user_id = $1 order by occurred_at, id""";
    private static final String INTERACTIONS =
            "select to_jsonb(i) as record from interaction i where user_id = $1 order by memory_id, created_at, id";

    // The person is locked before their memories, as by everybody who changes one.
    private static final String ERASE_INTERACTIONS = """
            delete from interaction i using (select user_id from person where user_id = $1 for update) p
             where i.user_id = p.user_id""";
    private static final String ERASE_MEMORIES = "delete from memory where user_id = $1";

    private final SealedBodies bodies;
    private final RowByRow rowByRow;

    MemoryStore(SealedBodies bodies, RowByRow rowByRow) {
        this.bodies = bodies;
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<String> tables() {
        return Set.of(MEMORY, INTERACTION);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(
                                tx, MEMORY, MEMORIES, userId, rowByRow, (row, values) -> open(key, row, values)),
                        PersonRows.read(tx, INTERACTION, INTERACTIONS, userId));
    }

    private void open(PersonKey key, Row row, JsonObject values) {
        MemoryBody body =
                bodies.open(key, row.getUUID("id"), row.getBuffer("sealed_body").getBytes());
        Buffer kinds = row.getDelegate().getBuffer("sealed_kinds");
        List<String> why = SealedKinds.open(key, row.getUUID("id"), kinds == null ? null : kinds.getBytes());
        values.put("content", body.content())
                .put("sensitive_kinds", new JsonArray(why))
                .put("subject", body.subject())
                .put("speaker", body.speaker())
                .put(
                        "context",
                        body.context() == null
                                ? null
                                : Json.decodeValue(body.context().toString()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(
                tx, userId, new Deletion(INTERACTION, ERASE_INTERACTIONS), new Deletion(MEMORY, ERASE_MEMORIES));
    }
}
