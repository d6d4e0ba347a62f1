package dev.pluto.scheduler.sweep;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.task.DueTasks;
import dev.pluto.scheduler.task.Lane;
import dev.pluto.work.BackOff;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sweeps again and again, exact lane first. Every replica does; row locks share the work out.
 */
@ApplicationScoped
class SweepLoop {

    private static final Logger LOG = Logger.getLogger(SweepLoop.class);

    private final Sweep sweep;
    private final DueTasks dueTasks;
    private final Transactions transactions;
    private final SweepMetrics metrics;
    private final SweepConfig config;
    private final Clock clock;
    private volatile Instant lastSuccess;
    private volatile Instant lastCount = Instant.EPOCH;
    private volatile boolean behind;
    private final WorkLoop loop;

    SweepLoop(
            Sweep sweep,
            DueTasks dueTasks,
            Transactions transactions,
            SweepMetrics metrics,
            SweepConfig config,
            Clock clock,
            Timer timer) {
        this.sweep = sweep;
        this.dueTasks = dueTasks;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.lastSuccess = clock.instant();
        this.loop =
                new WorkLoop(LOG, timer, config.interval(), BackOff.constant(config.pauseAfterFailure()), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** True while sweeps succeed, and on a replica that does not sweep. */
    boolean healthy() {
        return !config.enabled() || lastSuccess.plus(config.unhealthyAfter()).isAfter(clock.instant());
    }

    private Uni<Next> step() {
        return Uni.createFrom()
                .deferred(this::count)
                .chain(this::round)
                .invoke(() -> lastSuccess = clock.instant())
                .map(Next::atOnceIf);
    }

    /**
     * Fires a batch of what is due, the exact lane first. While the spread lane is behind, several of its batches are fired at
     * once: one is decided here while the database is busy with another.
     *
     * @return true when more may be due
     */
    Uni<Boolean> round() {
        return isFull(Lane.EXACT)
                .chain(full -> full ? Uni.createFrom().item(true) : spread().invoke(more -> behind = more));
    }

    private Uni<Boolean> spread() {
        int sweeps = behind ? config.parallelism() : 1;
        List<Uni<Boolean>> batches =
                Stream.generate(() -> isFull(Lane.SPREAD)).limit(sweeps).toList();
        return Uni.join().all(batches).andCollectFailures().map(full -> full.contains(true));
    }

    private Uni<Boolean> isFull(Lane lane) {
        return sweep.batch(lane, config.batch()).map(handled -> handled >= config.batch());
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
