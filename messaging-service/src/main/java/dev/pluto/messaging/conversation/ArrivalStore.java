package dev.pluto.messaging.conversation;

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

/** Gives out and erases texts of a person that wait behind older ones. What is nobody's yet belongs to no person. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class ArrivalStore implements PersonStore {

    private static final String TABLE = "arrival";

    private static final String EXPORT = """
            select id, sender_sealed, text_sealed, to_jsonb(a) - '{sender_sealed, text_sealed, media_sealed, sender_index, arrived,
                attempts, due_at, claimed_until, traceparent}'::text[] as record
            from arrival a where sealed_for = $1 order by a.arrived
            """;

    // Before conversations are locked, as by whoever moves arrivals into one.
    private static final String ERASE = "delete from arrival where sealed_for = $1";

    private final ArrivalSeal seal;
    private final RowByRow rowByRow;

    ArrivalStore(ArrivalSeal seal, RowByRow rowByRow) {
        this.seal = seal;
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "arrival";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, TABLE, EXPORT, userId, rowByRow, (row, values) -> open(key, row, values));
    }

    private void open(PersonKey key, Row row, JsonObject values) {
        UUID id = row.getUUID("id");
        values.put(
                        "sender",
                        seal.openSender(key, id, row.getBuffer("sender_sealed").getBytes()))
                .put("text", seal.openText(key, id, row.getBuffer("text_sealed").getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(TABLE, ERASE));
    }
}
