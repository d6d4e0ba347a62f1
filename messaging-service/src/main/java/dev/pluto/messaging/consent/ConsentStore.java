package dev.pluto.messaging.consent;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases whether a person wants to hear from us. Who was erased is not written to anyway. */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class ConsentStore implements PersonStore {

    private static final String TABLE = "consent";

    private static final String EXPORT =
            "select to_jsonb(c) as record from consent c where user_id = $1 order by channel";

    private static final String ERASE = "delete from consent where user_id = $1";

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, TABLE, EXPORT, userId);
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(TABLE, ERASE));
    }
}
