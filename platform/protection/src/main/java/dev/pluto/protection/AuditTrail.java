package dev.pluto.protection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Table {@code audit_entry}. Entries are added in the transaction they tell of; nobody changes or deletes one. */
@ApplicationScoped
public class AuditTrail {

    private static final String ADD = "insert into audit_entry (id, actor, action, user_id, resource, reason)"
            + " values ($1, $2, $3, $4, $5, $6)";
    private static final String ADD_IN_SESSION =
            "insert into audit_entry (id, actor, action, user_id, resource, reason)"
                    + " values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), ?5, ?6)";

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

    /** Adds an entry in a Hibernate Reactive session, as {@link #record(SqlConnection, AuditEntry)}. */
    public Uni<Void> record(Mutiny.Session tx, AuditEntry entry) {
        UUID userId = entry.userId();
        return tx.createNativeQuery(ADD_IN_SESSION)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, entry.actor())
                .setParameter(3, entry.action())
                .setParameter(4, userId == null ? "" : userId.toString()) // a null has no type here
                .setParameter(5, entry.resource())
                .setParameter(6, entry.reason())
                .executeUpdate()
                .replaceWithVoid();
    }
}
