package dev.pluto.messaging.delivery;

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

/** Gives out and erases what became of messages to a person; what waits to be sent is not sent. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class DeliveryStore implements PersonStore {

    private static final String TABLE = "delivery";

    private static final String EXPORT = """
            select to_jsonb(d) - '{due_at, claimed_until, attempts, traceparent}'::text[] as record from delivery d
            where conversation_id in (select id from conversation where user_id = $1) order by created_at, message_id
            """;

    // Before conversations are locked, as by whoever settles a delivery.
    private static final String ERASE =
            "delete from delivery where conversation_id in (select id from conversation where user_id = $1)";

    @Override
    public String name() {
        return "delivery";
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
