package dev.pluto.messaging.operator;

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

/** Gives out and erases whether a person is blocked, and what identity says of that. Who decided it is not theirs to know. */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class BlockStore implements PersonStore {

    private static final String BLOCK = "block";
    private static final String REPORT = "block_report";

    private static final String BLOCKS =
            "select to_jsonb(b) - '{blocked_by}'::text[] as record from block b where user_id = $1";
    private static final String REPORTS = """
            select to_jsonb(r) - '{operator, attempts, due_at, claimed_until, traceparent}'::text[] as record
            from block_report r where user_id = $1
            """;

    private static final String ERASE_REPORT = "delete from block_report where user_id = $1";
    private static final String ERASE_BLOCK = "delete from block where user_id = $1";

    @Override
    public String name() {
        return "block";
    }

    @Override
    public Set<String> tables() {
        return Set.of(BLOCK, REPORT);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(PersonRows.read(tx, BLOCK, BLOCKS, userId), PersonRows.read(tx, REPORT, REPORTS, userId));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(REPORT, ERASE_REPORT), new Deletion(BLOCK, ERASE_BLOCK));
    }
}
