package dev.pluto.messaging.reply;

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

/** Gives out and erases up to where a person was answered, and what waits to be. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class ReplyStore implements PersonStore {

    private static final String TABLE = "reply_job";

    private static final String EXPORT = """
            select to_jsonb(j) - '{claimed_until, attempts, traceparent}'::text[] as record from reply_job j
            where conversation_id in (select id from conversation where user_id = $1) order by conversation_id
            """;

    // A conversation is locked before its job, as by whoever adds a text or an answer to one: from here on they wait.
    private static final String ERASE = """
            delete from reply_job j using (select id from conversation where user_id = $1 order by id for update) c
            where j.conversation_id = c.id
            """;

    @Override
    public String name() {
        return "reply";
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
