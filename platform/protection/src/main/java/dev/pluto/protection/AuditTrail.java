package dev.pluto.protection;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Table {@code audit_entry}. Entries are added in the transaction they tell of, and {@link AuditTeller}s tell of them in it; nobody
 * changes or deletes one.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String ADD = "insert into audit_entry (id, actor, action, user_id, resource, reason)"
            + " values ($1, $2, $3, $4, $5, $6) returning at";
    private static final String ADD_IN_SESSION =
            "insert into audit_entry (id, actor, action, user_id, resource, reason)"
                    + " values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), ?5, ?6) returning at";

    private final List<AuditTeller> tellers;

    AuditTrail(@All List<AuditTeller> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    /** Adds an entry. Needs a service or operator scope, or that of the person who did it to their own data. */
    public Uni<Void> record(SqlConnection tx, AuditEntry entry) {
        UUID id = UUID.randomUUID();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addString(entry.actor())
                .addString(entry.action())
                .addUUID(entry.userId())
                .addString(entry.resource())
                .addString(entry.reason());
        return tx.preparedQuery(ADD)
                .execute(values)
                .map(rows -> rows.iterator().next().getOffsetDateTime("at"))
                .chain(at -> tell(new AuditLine(id, at.toInstant(), entry), (teller, line) -> teller.added(tx, line)));
    }

    /** Adds an entry in a Hibernate Reactive session, as {@link #record(SqlConnection, AuditEntry)}. */
    public Uni<Void> record(Mutiny.Session tx, AuditEntry entry) {
        UUID id = UUID.randomUUID();
        UUID userId = entry.userId();
        return tx.createNativeQuery(ADD_IN_SESSION, OffsetDateTime.class)
                .setParameter(1, id)
                .setParameter(2, entry.actor())
                .setParameter(3, entry.action())
                .setParameter(4, userId == null ? "" : userId.toString()) // a null has no type here
                .setParameter(5, entry.resource())
                .setParameter(6, entry.reason())
                .getSingleResult()
                .chain(at -> tell(new AuditLine(id, at.toInstant(), entry), (teller, line) -> teller.added(tx, line)));
    }

    private Uni<Void> tell(AuditLine line, BiFunction<AuditTeller, AuditLine, Uni<Void>> added) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (AuditTeller teller : tellers) {
            told = told.chain(() -> added.apply(teller, line));
        }
        return told;
    }
}
