package dev.pluto.scheduler.sweep;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.task.DueTasks;
import dev.pluto.scheduler.task.Lane;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;

/**
 * Sweeps again and again, exact lane first. Every replica does; row locks share the work out. The endless stream of sweeps
 * is a channel within this process, so that it starts and ends with the application's other streams.
 */
@ApplicationScoped
class SweepLoop {

    private static final Logger LOG = Logger.getLogger(SweepLoop.class);
    private static final String SWEEPS = "sweeps";

    private final Sweep sweep;
    private final DueTasks dueTasks;
    private final Transactions transactions;
    private final SweepMetrics metrics;
    private final SweepConfig config;
    private final Clock clock;
    private volatile Instant lastSuccess;
    private volatile Instant lastCount = Instant.EPOCH;
    private volatile boolean stopped;

    SweepLoop(
            Sweep sweep,
            DueTasks dueTasks,
            Transactions transactions,
            SweepMetrics metrics,
            SweepConfig config,
            Clock clock) {
        this.sweep = sweep;
        this.dueTasks = dueTasks;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.lastSuccess = clock.instant();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** True while sweeps succeed, and on a replica that does not sweep. */
    boolean healthy() {
        return !config.enabled() || lastSuccess.plus(config.unhealthyAfter()).isAfter(clock.instant());
    }

    @Outgoing(SWEEPS)
    Multi<Instant> sweeps() {
        return config.enabled()
                ? Uni.createFrom()
                        .deferred(this::turn)
                        .repeat()
                        .withDelay(config.interval())
                        .whilst(at -> !stopped)
                : Multi.createFrom().nothing();
    }

    @Incoming(SWEEPS)
    void swept(Instant at) {
        LOG.tracef("swept at %s", at);
    }

    /** Fires everything that is due, the exact lane before each further batch of the spread one. */
    Uni<Void> drain() {
        return Uni.createFrom()
                .deferred(this::round)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Never fails: the stream of sweeps must not end while the database is away. */
    private Uni<Instant> turn() {
        return Uni.createFrom()
                .deferred(this::count)
                .chain(this::drain)
                .invoke(() -> lastSuccess = clock.instant())
                .onFailure()
                .recoverWithUni(this::rest)
                .map(done -> clock.instant());
    }

    private Uni<Void> rest(Throwable failure) {
        if (!stopped) {
            LOG.warnf(
                    "sweep failed, next one in %s: %s",
                    config.pauseAfterFailure(), failure.getClass().getName());
        }
        return Uni.createFrom().voidItem().onItem().delayIt().by(config.pauseAfterFailure());
    }

    /** @return true when more may be due */
    private Uni<Boolean> round() {
        int limit = config.batch();
        return sweep.batch(Lane.EXACT, limit)
                .chain(exact -> exact >= limit
                        ? Uni.createFrom().item(true)
                        : sweep.batch(Lane.SPREAD, limit).map(spread -> spread >= limit));
    }

    private Uni<Void> count() {
        Instant now = clock.instant();
        if (now.isBefore(lastCount.plus(config.backlogInterval()))) {
            return Uni.createFrom().voidItem();
        }
        lastCount = now;
        return transactions
                .sql(Scope.service("sweep"), tx -> dueTasks.backlog(tx, List.of(Lane.values())))
                .invoke(metrics::backlog)
                .replaceWithVoid();
    }
}
