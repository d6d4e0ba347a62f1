package dev.pluto.protection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Tables {@code data_subject}, the root on which all rows of a person hang (ADR 13), and {@code erased_subject}, by which the
 * database refuses the root of somebody who was erased: whoever writes of them, and in whichever table, fails with SQLSTATE
 * {@value #REFUSED} (ADR 15).
 */
@ApplicationScoped
public class DataSubjects {

    /** SQLSTATE of what is written of somebody who was erased. */
    public static final String REFUSED = "PL001";

    private static final String KNOWN = "select from data_subject where user_id = $1";
    private static final String ROOT = "insert into data_subject (user_id) values ($1) on conflict do nothing";
    private static final String REFUSE =
            "insert into erased_subject (subject, erasure_id) values (sha256(uuid_send($1)), $2)";
    private static final String REMOVE = "delete from data_subject where user_id = $1";
    private static final String ERASURE = "select erasure_id from erased_subject where subject = sha256(uuid_send($1))";

    /** Whether there is any row of a person. */
    public Uni<Boolean> isKnown(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(KNOWN).execute(Tuple.of(userId)).map(rows -> rows.size() > 0);
    }

    /** The erasure that took a person; empty when none did. */
    public Uni<Optional<UUID>> erasureOf(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(ERASURE)
                .execute(Tuple.of(userId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("erasure_id")));
    }

    /**
     * From the end of this transaction nothing is written of a person any more. Makes the root where there is none: whoever
     * writes their first row at the same time either comes before, and is erased, or waits, and is refused.
     */
    public Uni<Void> refuse(SqlConnection tx, UUID userId, UUID erasureId) {
        return tx.preparedQuery(ROOT)
                .execute(Tuple.of(userId))
                .chain(() -> tx.preparedQuery(REFUSE).execute(Tuple.of(userId, erasureId)))
                .replaceWithVoid();
    }

    /** Takes the root, and with it whatever hangs on it still. */
    public Uni<Void> remove(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(REMOVE).execute(Tuple.of(userId)).replaceWithVoid();
    }
}
