package dev.pluto.memory.snapshot;

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

/** Gives out and erases the snapshots of a person. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class SnapshotStore implements PersonStore {
    private static final String SNAPSHOT = "snapshot";

    private static final String SNAPSHOTS = """
            select id, sealed_body, to_jsonb(s) - '{sealed_body, stale, deeds}'::text[] as record
              from snapshot s where user_id = $1 and not stale order by ends_at, id""";

    // The person is locked before their snapshots, as by everybody who changes one.
    private static final String ERASE = """
            delete from snapshot s using (select user_id from person where user_id = $1 for update) p
             where s.user_id = p.user_id""";

    private final SnapshotBodies bodies;
    private final RowByRow rowByRow;

    SnapshotStore(SnapshotBodies bodies, RowByRow rowByRow) {
        this.bodies = bodies;
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return SNAPSHOT;
    }

    @Override
    public Set<String> tables() {
        return Set.of(SNAPSHOT);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, SNAPSHOT, SNAPSHOTS, userId, rowByRow, (row, values) -> open(key, row, values));
    }

    private void open(PersonKey key, Row row, JsonObject values) {
        Sentences sentences =
                bodies.open(key, row.getUUID("id"), row.getBuffer("sealed_body").getBytes());
        values.mergeIn(new JsonObject(bodies.written(sentences)));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(SNAPSHOT, ERASE));
    }
}
