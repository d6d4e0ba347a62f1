package dev.pluto.messaging.media;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.ClaimReader;
import dev.pluto.work.ClaimReader.Source;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code media}, as far as files wait in it. */
@ApplicationScoped
class MediaClaims {

    static final Scope SCOPE = Scope.service("media");

    /** The field of {@code address_sealed}. */
    static final String ADDRESS = "media.address";

    private static final String CLAIM = """
            update media x set claimed_until = now() + make_interval(secs => $2), attempts = x.attempts + 1
            where x.id in (
                select q.id from media q
                where q.state = 'waiting' and q.due_at <= now() and (q.claimed_until is null or q.claimed_until < now())
                order by q.due_at
                limit $1
                for update skip locked)
            returning x.id, x.user_id, x.address_sealed, x.declared_type, x.attempts, x.traceparent,
                extract(epoch from now() - x.created_at)::float8 as age_seconds
            """;

    private static final String RELEASE =
            "update media set claimed_until = null, due_at = now() + make_interval(secs => $2) where id = $1 and "
                    + "state = 'waiting'";

    private static final String REFUSE =
            "update media set state = 'refused', reason = $2, claimed_until = null, settled_at = now() "
                    + "where id = any($1) and state = 'waiting'";

    private static final String UNREADABLE = "unreadable";

    private static final Source SOURCE = new Source("media", "id", "user_id");

    private final Transactions transactions;
    private final ClaimReader claims;

    MediaClaims(Transactions transactions, ClaimReader claims) {
        this.transactions = transactions;
        this.claims = claims;
    }

    /** Claims files that are due. One whose address does not open is refused there and then. */
    Uni<Claimed<WaitingMedia>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .flatMap(rows -> claims.read(tx, rows, SOURCE, MediaClaims::waiting))
                        .call(claimed -> refuse(tx, claimed.unreadable(), UNREADABLE)));
    }

    private static WaitingMedia waiting(Row row, @Nullable PersonKey key) {
        UUID id = row.getUUID("id");
        return new WaitingMedia(
                id,
                row.getUUID("user_id"),
                Objects.requireNonNull(key)
                        .open(ADDRESS, id, row.getBuffer("address_sealed").getBytes()),
                row.getString("declared_type"),
                row.getInteger("attempts"),
                Duration.ofMillis((long) (row.getDouble("age_seconds") * 1000)),
                row.getString("traceparent"));
    }

    /** Not now: again after a while. */
    Uni<Void> release(WaitingMedia media, Duration after) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(RELEASE)
                        .execute(Tuple.of(media.id(), after.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    /** Never. @param reason as shown */
    Uni<Void> refuse(WaitingMedia media, String reason) {
        return transactions.sql(SCOPE, tx -> refuse(tx, List.of(media.id()), reason));
    }

    private static Uni<Void> refuse(SqlConnection tx, List<UUID> ids, String reason) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(REFUSE)
                        .execute(Tuple.of(ids.toArray(UUID[]::new), reason))
                        .replaceWithVoid();
    }
}
