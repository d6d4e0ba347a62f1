package dev.pluto.messaging.operator;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Blocks and unblocks, each with its entry in the audit. */
@ApplicationScoped
class BlockService {

    private final Access access;
    private final Blocks blocks;
    private final BlockReports reports;
    private final BlockReporter reporter;
    private final Caller caller;

    BlockService(Access access, Blocks blocks, BlockReports reports, BlockReporter reporter, Caller caller) {
        this.access = access;
        this.blocks = blocks;
        this.reports = reports;
        this.reporter = reporter;
        this.caller = caller;
    }

    /** Takes effect here at once; identity, which keeps it, hears of it as soon as it answers. */
    Uni<Void> block(UUID userId, String reason) {
        String operator = caller.subject();
        return decide(
                userId,
                true,
                operator,
                deed("block", "for the reason kept with the block"),
                tx -> blocks.add(tx, userId, reason, operator));
    }

    Uni<Void> unblock(UUID userId) {
        return decide(userId, false, caller.subject(), deed("unblock", "unblocked"), tx -> blocks.remove(tx, userId));
    }

    /** Who of these is blocked. */
    Uni<Set<UUID>> among(SqlConnection tx, Collection<UUID> userIds) {
        return blocks.among(tx, userIds);
    }

    private Uni<Void> decide(
            UUID userId, boolean blocked, String operator, Deed deed, Function<SqlConnection, Uni<Void>> decision) {
        return access.audited(
                        deed,
                        userId,
                        tx -> decision.apply(tx)
                                .chain(() -> reports.want(
                                        tx, userId, blocked, operator, Traces.traceparent(Context.current()))))
                .invoke(reporter::wake);
    }

    private static Deed deed(String action, String reason) {
        return new Deed(Permission.BLOCK_PERSONS, action, "block", reason);
    }
}
