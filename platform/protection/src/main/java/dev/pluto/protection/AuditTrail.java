package dev.pluto.protection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code audit_entry}. Entries are added in the transaction they tell of; nobody changes or deletes one. */
@ApplicationScoped
public class AuditTrail {

    private static final String ADD = "insert into audit_entry (id, actor, action, user_id, resource, reason)"
            + " values ($1, $2, $3, $4, $5, $6)";

    /** Adds an entry. Needs a service or operator scope. */
    public Uni<Void> record(SqlConnection tx, AuditEntry entry) {
        Tuple values = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addString(entry.actor())
                .addString(entry.action())
                .addUUID(entry.userId())
                .addString(entry.resource())
                .addString(entry.reason());
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }
}
