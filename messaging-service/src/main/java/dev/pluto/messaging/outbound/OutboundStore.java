package dev.pluto.messaging.outbound;

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

/** Gives out and erases what the scheduler wanted said to a person; what was not said yet is not said. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class OutboundStore implements PersonStore {

    private static final String TABLE = "outbound_request";

    private static final String EXPORT = """
            select request_id as id, text_sealed,
                to_jsonb(r) - '{text_sealed, next_try_at, claimed_until, attempts, placings, traceparent}'::text[] as record
            from outbound_request r where user_id = $1 order by due_at, request_id
            """;

    // Before conversations are locked, as by whoever says what was asked for.
    private static final String ERASE = "delete from outbound_request where user_id = $1";

    private final RowByRow rowByRow;

    OutboundStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "outbound";
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
        var text = row.getBuffer("text_sealed");
        values.put("text", text == null ? null : key.open(OutboundRequests.TEXT, row.getUUID("id"), text.getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(TABLE, ERASE));
    }
}
