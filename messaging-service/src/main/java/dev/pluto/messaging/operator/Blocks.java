package dev.pluto.messaging.operator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who is blocked. Read where texts are taken in and where messages go out. */
@ApplicationScoped
class Blocks {

    private static final String ADD =
            "insert into block (user_id, reason, blocked_by) values ($1, $2, $3) on conflict (user_id) do nothing";

    Uni<Void> add(SqlConnection tx, UUID userId, String reason, String operator) {
        return tx.preparedQuery(ADD).execute(Tuple.of(userId, reason, operator)).replaceWithVoid();
    }

    Uni<Void> remove(SqlConnection tx, UUID userId) {
        return tx.preparedQuery("delete from block where user_id = $1")
                .execute(Tuple.of(userId))
                .replaceWithVoid();
    }
}
