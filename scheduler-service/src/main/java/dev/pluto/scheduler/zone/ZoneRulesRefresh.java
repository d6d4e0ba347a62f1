package dev.pluto.scheduler.zone;

import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.task.ComingRuns;
import dev.pluto.work.BackOff;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Computes every coming run anew when a Java with newer time zone data starts: a task planned for March keeps its local time
 * although the country has decided meanwhile not to change its clocks. Replicas that start together do the same twice,
 * which changes nothing.
 */
@ApplicationScoped
class ZoneRulesRefresh extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(ZoneRulesRefresh.class);
    private static final Scope SCOPE = Scope.service("zone-rules");
    private static final BackOff AFTER_FAILURE =
            BackOff.doubling(Duration.ofSeconds(1), Duration.ofMinutes(1)).withJitter(0.5);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final ZoneRules rules;
    private final ComingRuns runs;
    private final RowByRow rowByRow;
    private final WorkLoop loop;

    ZoneRulesRefresh(Transactions transactions, ZoneRules rules, ComingRuns runs, RowByRow rowByRow, Timer timer) {
        this.transactions = transactions;
        this.rules = rules;
        this.runs = runs;
        this.rowByRow = rowByRow;
        this.loop = new WorkLoop(LOG, timer, Duration.ZERO, AFTER_FAILURE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** Once, however often it takes. */
    private Uni<Next> step() {
        return refresh(currentVersion())
                .invoke(moved -> LOG.infof("time zone data %s: %d coming runs moved", currentVersion(), moved))
                .replaceWith(Next.NEVER);
    }

    /** @return how many runs moved; 0 when this version, or a newer one, was seen before */
    Uni<Long> refresh(String version) {
        return transactions
                .sql(SCOPE, rules::version)
                .map(known -> known.filter(old -> old.compareTo(version) >= 0).isPresent())
                .chain(current -> current ? Uni.createFrom().item(0L) : recomputeAll(version));
    }

    /** As the JDK names it: {@code 2026a}. */
    private static String currentVersion() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    private Uni<Long> recomputeAll(String version) {
        return Multi.createBy()
                .repeating()
                .uni(Walk::new, walk -> transactions.sql(SCOPE, tx -> next(tx, walk)))
                .whilst(step -> step.read() == BATCH)
                .collect()
                .with(Collectors.summingLong(Step::moved))
                .call(() -> transactions.sql(SCOPE, tx -> rules.setVersion(tx, version)));
    }

    private Uni<Step> next(SqlConnection tx, Walk walk) {
        return runs.lockAfter(tx, walk.last, BATCH).chain(found -> {
            List<ComingRuns.Moved> moved = found.stream()
                    .flatMap(coming ->
                            rowByRow.read("task", coming.taskId(), () -> moved(coming)).flatMap(run -> run).stream())
                    .toList();
            walk.last =
                    found.isEmpty() ? walk.last : found.get(found.size() - 1).taskId();
            return runs.move(tx, moved).map(count -> new Step(found.size(), count));
        });
    }

    private static Optional<ComingRuns.Moved> moved(ComingRuns.Coming coming) {
        Optional<Instant> next = coming.schedule().nextAfter(coming.now());
        return next.filter(due -> !Objects.equals(due, coming.nextRunAt()))
                .map(due -> new ComingRuns.Moved(coming.taskId(), due));
    }

    private record Step(int read, long moved) {}

    private static final class Walk {
        private UUID last = FIRST;
    }
}
