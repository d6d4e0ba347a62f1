package dev.pluto.identity.account;

import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether an address is somebody's. */
@ApplicationScoped
public class KnownAddresses {

    private static final String TAKEN = """
            select exists (select from contact where kind = 'email' and value_index = $1 and valid_to is null) as taken""";

    private final EmailIndex index;

    KnownAddresses(EmailIndex index) {
        this.index = index;
    }

    /** In a service's scope. */
    public Uni<Boolean> isTaken(SqlConnection tx, EmailAddress email) {
        return tx.preparedQuery(TAKEN)
                .execute(Tuple.of(Buffer.buffer(index.of(email))))
                .map(rows -> rows.iterator().next().getBoolean("taken"));
    }
}
