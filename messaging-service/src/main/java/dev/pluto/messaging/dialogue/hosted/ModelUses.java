package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code model_use}: counted where all replicas count, and what is older than a month goes with the next use. */
@ApplicationScoped
public class ModelUses implements Budget.Uses {

    private static final Scope SCOPE = Scope.service("model");

    private static final String TAKE = """
            with old as (
                delete from model_use where user_id = $1 and day < (now() at time zone 'UTC')::date - 31)
            insert into model_use as u (user_id, day, tokens)
            select $1, (now() at time zone 'UTC')::date, $2::bigint where $2::bigint <= $3::bigint
            on conflict (user_id, day) do update set tokens = u.tokens + $2
            where u.tokens + $2 <= $3
            """;

    private final Transactions transactions;

    ModelUses(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Boolean> take(UUID userId, long tokens, long most) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(TAKE)
                        .execute(Tuple.of(userId, tokens, most))
                        .map(taken -> taken.rowCount() > 0));
    }
}
