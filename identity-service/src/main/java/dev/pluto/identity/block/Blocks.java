package dev.pluto.identity.block;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The status of accounts as far as a block changes it. */
@ApplicationScoped
class Blocks {

    // Only a block is undone by an unblock; nothing brings back the erased.
    private static final String DECIDE = """
            update account a
               set block_revision = $2, version = a.version + 1,
                   updated_at = case when b.status = b.next then a.updated_at
                                     else greatest($4, a.updated_at + interval '1 microsecond') end,
                   status = b.next
              from (select user_id, status, block_revision,
                           case when $3 and status in ('active', 'quarantined') then 'blocked'
                                when not $3 and status = 'blocked' then 'active'
                                else status end as next
                      from account where user_id = $1 for update) b
             where a.user_id = b.user_id and b.block_revision < $2
            returning b.status <> b.next as changed""";

    /** @return whether the status is another one now */
    Uni<Boolean> decide(SqlConnection tx, UUID userId, boolean blocked, long revision, Instant now) {
        return tx.preparedQuery(DECIDE)
                .execute(Tuple.of(userId, revision, blocked, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean("changed"));
    }
}
