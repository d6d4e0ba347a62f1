package dev.pluto.scheduler.reminder;

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

/** Gives out and erases what was done to a person's reminders on their word: after the person is locked, before their tasks are. */
@ApplicationScoped
@Priority(PersonStore.ROWS + 1)
class DeedStore implements PersonStore {

    private static final String DEED = "deed";
    private static final String DEEDS = """
            select id, sealed_body, to_jsonb(d) - '{sealed_body}'::text[] as record from deed d
             where user_id = $1 order by at, id
            """;
    private static final String ERASE = "delete from deed where user_id = $1";

    private final RowByRow rowByRow;

    DeedStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return DEED;
    }

    @Override
    public Set<String> tables() {
        return Set.of(DEED);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, DEED, DEEDS, userId, rowByRow, (row, values) -> open(key, row, values));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        var sealed = row.getBuffer("sealed_body");
        values.put(
                "body", sealed == null ? null : new JsonObject(Deeds.open(key, row.getUUID("id"), sealed.getBytes())));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(DEED, ERASE));
    }
}
