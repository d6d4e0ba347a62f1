package dev.pluto.protection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells others of every line of the {@link AuditTrail}, in the transaction that adds it. */
public interface AuditTeller {

    Uni<Void> added(SqlConnection tx, AuditLine line);

    /** In a Hibernate Reactive session, as {@link #added(SqlConnection, AuditLine)}. */
    Uni<Void> added(Mutiny.Session tx, AuditLine line);
}
