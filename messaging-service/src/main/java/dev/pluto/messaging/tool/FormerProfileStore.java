package dev.pluto.messaging.tool;

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

/** Gives out and erases how a person's profile was before it was changed by text. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class FormerProfileStore implements PersonStore {

    private static final String TABLE = "former_profile";

    private static final String EXPORT = """
            select deed as id, profile_sealed, to_jsonb(f) - '{profile_sealed}'::text[] as record
            from former_profile f where user_id = $1 order by kept_at, deed
            """;

    private static final String ERASE = "delete from former_profile where user_id = $1";

    private final RowByRow rowByRow;

    FormerProfileStore(RowByRow rowByRow) {
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
        byte[] sealed = row.getBuffer("profile_sealed").getBytes();
        values.put("profile", new JsonObject(key.open(FormerProfiles.FIELD, row.getUUID("id"), sealed)));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new PersonRows.Deletion(TABLE, ERASE));
    }
}
