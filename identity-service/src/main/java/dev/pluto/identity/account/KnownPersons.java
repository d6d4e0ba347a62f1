package dev.pluto.identity.account;

import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/** Whether there is a person of an id. */
public final class KnownPersons {

    private static final String PERSON = "select 1 from account where user_id = $1";

    private KnownPersons() {}

    /** @return fails with {@link Problem} 404 when there is no such person in the transaction's scope */
    public static Uni<Void> require(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(PERSON)
                .execute(Tuple.of(userId))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
