package dev.pluto.messaging.code;

import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code code_send}: which codes were told, and which are being told. */
@ApplicationScoped
class CodeSends {

    private static final String CLAIM = """
            insert into code_send as c (request_id, user_id, channel, claimed_until)
            values ($1, $2, $3, now() + make_interval(secs => $4))
            on conflict (request_id) do update
               set attempts = c.attempts + 1, claimed_until = excluded.claimed_until
             where c.state = 'sending' and (c.claimed_until is null or c.claimed_until < now())
            returning attempts, extract(epoch from now() - created_at)::float8 as age_seconds
            """;
    private static final String STATE = "select state from code_send where request_id = $1";
    private static final String SETTLE = """
            update code_send set state = $2, error_code = $3, claimed_until = null, settled_at = now()
            where request_id = $1 and state = 'sending'
            """;
    private static final String RELEASE =
            "update code_send set claimed_until = null where request_id = $1 and state = 'sending'";

    /** What a claim came to. */
    sealed interface Claim {
        /** @param attempt number of this try, from 1; @param age since the first */
        record Ours(int attempt, Duration age) implements Claim {}

        /** It was told, or never will be. */
        record Settled() implements Claim {}

        /** Another try is under way. */
        record UnderWay() implements Claim {}
    }

    Uni<Claim> claim(SqlConnection tx, CodeOrder order, Lease lease) {
        return tx.preparedQuery(CLAIM)
                .execute(Tuple.of(order.requestId(), order.userId(), order.channel(), lease.seconds()))
                .chain(rows -> rows.size() == 0
                        ? taken(tx, order.requestId())
                        : Uni.createFrom().item(ours(rows.iterator().next())));
    }

    private static Claim ours(Row row) {
        return new Claim.Ours(
                row.getInteger("attempts"), Duration.ofMillis((long) (row.getDouble("age_seconds") * 1000)));
    }

    private static Uni<Claim> taken(SqlConnection tx, UUID requestId) {
        return tx.preparedQuery(STATE)
                .execute(Tuple.of(requestId))
                .map(rows -> rows.iterator().next().getString("state").equals("sending")
                        ? new Claim.UnderWay()
                        : new Claim.Settled());
    }

    Uni<Void> sent(SqlConnection tx, UUID requestId) {
        return settle(tx, requestId, "sent", null);
    }

    /** @param code why: a word of ours, or the provider's number */
    Uni<Void> refused(SqlConnection tx, UUID requestId, String code) {
        return settle(tx, requestId, "refused", code);
    }

    private static Uni<Void> settle(SqlConnection tx, UUID requestId, String state, @Nullable String code) {
        return tx.preparedQuery(SETTLE)
                .execute(Tuple.of(requestId, state, code))
                .replaceWithVoid();
    }

    Uni<Void> release(SqlConnection tx, UUID requestId) {
        return tx.preparedQuery(RELEASE).execute(Tuple.of(requestId)).replaceWithVoid();
    }
}
