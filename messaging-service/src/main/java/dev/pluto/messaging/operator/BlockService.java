package dev.pluto.messaging.operator;

import dev.pluto.http.Caller;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Blocks and unblocks, each with its entry in the audit. */
@ApplicationScoped
class BlockService {

    private final Transactions transactions;
    private final Blocks blocks;
    private final AuditTrail audit;
    private final Caller caller;

    BlockService(Transactions transactions, Blocks blocks, AuditTrail audit, Caller caller) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.audit = audit;
        this.caller = caller;
    }

    Uni<Void> block(UUID userId, String reason) {
        String operator = caller.subject();
        return transactions.sql(
                Scope.operator(operator),
                tx -> blocks.add(tx, userId, reason, operator)
                        .flatMap(unused ->
                                audit.record(tx, new AuditEntry(operator, "block", userId, "block", reason))));
    }

    Uni<Void> unblock(UUID userId) {
        String operator = caller.subject();
        return transactions.sql(
                Scope.operator(operator),
                tx -> blocks.remove(tx, userId)
                        .flatMap(unused ->
                                audit.record(tx, new AuditEntry(operator, "unblock", userId, "block", "unblocked"))));
    }
}
