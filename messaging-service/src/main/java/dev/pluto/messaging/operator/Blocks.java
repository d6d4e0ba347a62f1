package dev.pluto.messaging.operator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who is blocked. Read where texts are taken in and where messages go out. */
@ApplicationScoped
class Blocks {

    private static final String ADD =
            "insert into block (user_id, reason, blocked_by) values ($1, $2, $3) on conflict (user_id) do nothing";

    Uni<Void> add(SqlConnection tx, UUID userId, String reason, String operator) {
        return tx.preparedQuery(ADD).execute(Tuple.of(userId, reason, operator)).replaceWithVoid();
    }

    /** Does here what identity's status of a person says; one that says nothing of blocks changes none. */
    Uni<Void> obey(SqlConnection tx, UUID userId, String status) {
        return switch (status) {
            case "blocked" -> add(tx, userId, "blocked in identity", "identity-service");
            case "active", "quarantined" -> remove(tx, userId);
            default -> Uni.createFrom().voidItem();
        };
    }

    /** Who of these is blocked. */
    Uni<Set<UUID>> among(SqlConnection tx, Collection<UUID> userIds) {
        return tx.preparedQuery("select user_id from block where user_id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(userIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("user_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Uni<Void> remove(SqlConnection tx, UUID userId) {
        return tx.preparedQuery("delete from block where user_id = $1")
                .execute(Tuple.of(userId))
                .replaceWithVoid();
    }
}
