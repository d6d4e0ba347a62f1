package dev.pluto.outbox;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.BackOff;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox, at least once and in the order of each person. Every replica runs one; a shard has
 * one active relay at a time, by an advisory lock that ends with its transaction, so a killed relay blocks nobody; one whose machine
 * vanished does until the database ends its idle transaction.
 */
@ApplicationScoped
public class Relay extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Scope SCOPE = Scope.service("relay");

    /** Between two tries while the database is away: so late is the first event after that, at most. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final OutboxRows rows;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final MeterRegistry meters;
    private final Set<Short> troubled = ConcurrentHashMap.newKeySet();
    private final WorkLoop loop;

    Relay(
            Transactions transactions,
            OutboxRows rows,
            Publisher publisher,
            OutboxConfig config,
            MeterRegistry meters,
            Timer timer) {
        this.transactions = transactions;
        this.rows = rows;
        this.publisher = publisher;
        this.config = config;
        this.meters = meters;
        this.loop =
                new WorkLoop(LOG, timer, config.poll(), BackOff.doubling(config.poll(), LONGEST_PAUSE), this::batch);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** One transaction for all shards that are free: with one each, looking costs more than publishing. */
    private Uni<Next> batch() {
        return transactions
                .sql(
                        SCOPE,
                        tx -> rows.claim(tx)
                                .chain(shards ->
                                        shards.isEmpty() ? Uni.createFrom().item(false) : batch(tx, limits(shards))))
                .map(Next::atOnceIf);
    }

    private Uni<Boolean> batch(SqlConnection tx, Map<Short, Integer> limits) {
        return rows.oldest(tx, limits, config.batch())
                .chain(waiting -> published(tx, waiting))
                .map(taken -> mayHaveMore(limits, taken));
    }

    /**
     * Twice a fair share each, so that a batch fills up without reading all that waits everywhere. After a failure one
     * row goes ahead: an event Kafka refuses must not bring its followers again and again.
     */
    private Map<Short, Integer> limits(List<Short> shards) {
        int share = Math.max(1, Math.min(config.batch(), 2 * config.batch() / shards.size()));
        Map<Short, Integer> limits = new LinkedHashMap<>();
        shards.forEach(shard -> limits.put(shard, troubled.contains(shard) ? 1 : share));
        return limits;
    }

    /** Removes what Kafka has and leaves the rest, which goes again: at least once, and never out of order. */
    private Uni<List<OutboxRow>> published(SqlConnection tx, List<OutboxRow> waiting) {
        return Uni.createFrom()
                .item(waiting)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(publisher::publish)
                .invoke(taken -> note(waiting, taken))
                .call(taken -> rows.remove(tx, taken));
    }

    /** Whether to go on at once: there was much, or a shard gave all it was asked for. */
    private boolean mayHaveMore(Map<Short, Integer> limits, List<OutboxRow> taken) {
        Map<Short, Long> counts =
                taken.stream().collect(Collectors.groupingBy(OutboxRow::shard, Collectors.counting()));
        return taken.size() >= config.batch() / 2
                || limits.entrySet().stream()
                        .anyMatch(limit -> counts.getOrDefault(limit.getKey(), 0L) >= limit.getValue());
    }

    private void note(List<OutboxRow> waiting, List<OutboxRow> taken) {
        meters.counter("pluto.outbox.published").increment(taken.size());
        waiting.forEach(row -> troubled.remove(row.shard()));
        if (taken.size() < waiting.size()) {
            var left = new HashSet<>(waiting);
            taken.forEach(left::remove);
            left.forEach(row -> troubled.add(row.shard()));
            meters.counter("pluto.outbox.refused").increment();
            LOG.warnf("Kafka took %d of %d events, the rest waits", taken.size(), waiting.size());
        }
    }
}
