package dev.pluto.outbox;

import dev.pluto.events.AuditWritten;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditLine;
import dev.pluto.protection.AuditTeller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells identity, and whoever listens, of every line of this service's audit trail: {@code audit-written}. */
@ApplicationScoped
class AuditEvents implements AuditTeller {

    /** A line is written once and never changed. */
    private static final long VERSION = 1;

    private final Outbox outbox;
    private final String service;

    AuditEvents(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.service = service;
    }

    @Override
    public Uni<Void> added(SqlConnection tx, AuditLine line) {
        return outbox.add(tx, event(line), VERSION);
    }

    @Override
    public Uni<Void> added(Mutiny.Session tx, AuditLine line) {
        return outbox.add(tx, event(line), VERSION);
    }

    private AuditWritten event(AuditLine line) {
        AuditEntry entry = line.entry();
        return new AuditWritten(
                Objects.requireNonNullElse(entry.userId(), AuditWritten.NOBODY),
                line.id(),
                service,
                line.at(),
                entry.actor(),
                entry.action(),
                entry.resource(),
                entry.reason());
    }
}
