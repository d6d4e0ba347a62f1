package dev.pluto.messaging.operator;

import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.people.Profiles.AccountStatus;
import dev.pluto.protection.Transactions;
import dev.pluto.work.BackOff;
import dev.pluto.work.Hands;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells identity who was blocked or unblocked here, until it has heard. Numbers put the decisions about a person in
 * order, so that telling one twice, or two at once, is harmless.
 */
@ApplicationScoped
class BlockReporter extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(BlockReporter.class);
    private static final int HANDS = 4;

    private final BlockReports reports;
    private final Blocks blocks;
    private final Profiles profiles;
    private final Transactions transactions;
    private final TracedWork traced;
    private final BackOff retry;
    private final WorkPool<BlockReport> pool;

    BlockReporter(
            BlockReports reports,
            Blocks blocks,
            Profiles profiles,
            Transactions transactions,
            TracedWork traced,
            BlockConfig config,
            Timer timer) {
        this.reports = reports;
        this.blocks = blocks;
        this.profiles = profiles;
        this.transactions = transactions;
        this.traced = traced;
        this.retry = BackOff.doubling(config.firstRetry(), config.longestRetry());
        var lease = new Lease(config.lease());
        this.pool = new WorkPool<>(LOG, timer, config.poll(), Hands.always(HANDS), lease, reports::claim, this::work);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    private Uni<Void> work(BlockReport report) {
        return traced.within("tell-block", report.traceparent(), () -> tell(report))
                .onFailure()
                .recoverWithUni(failure -> later(report, failure));
    }

    private Uni<Void> tell(BlockReport report) {
        return profiles.decideBlock(report.userId(), report.blocked(), report.revision(), report.operator())
                .flatMap(account -> transactions.sql(BlockReports.SCOPE, tx -> settle(tx, report, account)));
    }

    private Uni<Void> settle(SqlConnection tx, BlockReport report, Optional<AccountStatus> account) {
        return reports.told(tx, report, account.orElse(AccountStatus.UNKNOWN))
                .chain(status -> blocks.obey(tx, report.userId(), status.orElse("")));
    }

    private Uni<Void> later(BlockReport report, Throwable failure) {
        LOG.infof(
                "Identity could not be told of a block of %s at try %d (%s)",
                report.userId(), report.attempt(), failure.getClass().getSimpleName());
        return reports.release(report, retry.pause(report.attempt()));
    }
}
