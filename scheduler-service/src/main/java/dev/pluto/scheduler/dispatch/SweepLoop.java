package dev.pluto.scheduler.dispatch;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.plan.Lane;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Sweeps again and again on one event loop, exact lane first. Every replica does; row locks share the work out. */
@ApplicationScoped
class SweepLoop {

    private static final Logger LOG = Logger.getLogger(SweepLoop.class);

    private final Sweep sweep;
    private final DueTasks dueTasks;
    private final Transactions transactions;
    private final SweepMetrics metrics;
    private final SweepConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private volatile Instant lastSuccess;
    private volatile Instant lastCount = Instant.EPOCH;
    private volatile boolean stopped;

    SweepLoop(
            Sweep sweep,
            DueTasks dueTasks,
            Transactions transactions,
            SweepMetrics metrics,
            SweepConfig config,
            Clock clock,
            Vertx vertx) {
        this.sweep = sweep;
        this.dueTasks = dueTasks;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.lastSuccess = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            later(config.interval());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** True while sweeps succeed, and on a replica that does not sweep. */
    boolean healthy() {
        return !config.enabled() || lastSuccess.plus(config.unhealthyAfter()).isAfter(clock.instant());
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
                .sql(Scope.service("dispatch"), tx -> dueTasks.backlog(tx, List.of(Lane.values())))
                .invoke(metrics::backlog)
                .replaceWithVoid();
    }

    private void later(Duration pause) {
        if (!stopped) {
            vertx.setTimer(Math.max(1, pause.toMillis()), timer -> turn());
        }
    }

    /** The one place that subscribes: a timer has nobody above it to hand the Uni to. */
    private void turn() {
        count().chain(this::drain).subscribe().with(done -> succeeded(), this::failed);
    }

    private void succeeded() {
        lastSuccess = clock.instant();
        later(config.interval());
    }

    private void failed(Throwable failure) {
        if (!stopped) {
            LOG.warnf("sweep failed, next one in %s: %s", config.pauseAfterFailure(), failure.getClass().getName());
        }
        later(config.pauseAfterFailure());
    }
}
