package dev.pluto.messaging.operator;

import dev.pluto.access.Caller;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Blocks and unblocks, each with its entry in the audit. */
@ApplicationScoped
class BlockService {

    private final Transactions transactions;
    private final Blocks blocks;
    private final BlockReports reports;
    private final BlockReporter reporter;
    private final AuditTrail audit;
    private final Caller caller;

    BlockService(
            Transactions transactions,
            Blocks blocks,
            BlockReports reports,
            BlockReporter reporter,
            AuditTrail audit,
            Caller caller) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.reports = reports;
        this.reporter = reporter;
        this.audit = audit;
        this.caller = caller;
    }

    /** Takes effect here at once; identity, which keeps it, hears of it as soon as it answers. */
    Uni<Void> block(UUID userId, String reason) {
        String operator = caller.subject();
        var entry = new AuditEntry(operator, "block", userId, "block", reason);
        return decide(userId, true, entry, tx -> blocks.add(tx, userId, reason, operator));
    }

    Uni<Void> unblock(UUID userId) {
        var entry = new AuditEntry(caller.subject(), "unblock", userId, "block", "unblocked");
        return decide(userId, false, entry, tx -> blocks.remove(tx, userId));
    }

    private Uni<Void> decide(
            UUID userId, boolean blocked, AuditEntry entry, Function<SqlConnection, Uni<Void>> decision) {
        return transactions
                .sql(
                        Scope.operator(entry.actor()),
                        tx -> decision.apply(tx)
                                .chain(() -> reports.want(
                                        tx, userId, blocked, entry.actor(), Traces.traceparent(Context.current())))
                                .chain(() -> audit.record(tx, entry)))
                .invoke(reporter::wake);
    }
}
