package dev.pluto.outbox;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits in the outbox, at least once and in the order of each person. Every replica runs one; a shard has
 * one active relay at a time, by an advisory lock that ends with its transaction, so a killed relay blocks nobody; one whose machine
 * vanished does until the database ends its idle transaction.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Scope SCOPE = Scope.service("relay");

    private final Transactions transactions;
    private final OutboxRows rows;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final MeterRegistry meters;
    private final Set<Short> troubled = ConcurrentHashMap.newKeySet();
    private @Nullable Cancellable running;

    Relay(Transactions transactions, OutboxRows rows, Publisher publisher, OutboxConfig config, MeterRegistry meters) {
        this.transactions = transactions;
        this.rows = rows;
        this.publisher = publisher;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Subscribes itself: nobody waits for a relay, it runs as long as the service does. Quarkus' scheduler would do it for
     * us, but counts in whole seconds. A round recovers from every failure, so the chain ends at shutdown only.
     */
    void start(@Observes StartupEvent event) {
        running = Multi.createBy()
                .repeating()
                .uni(this::round)
                .withDelay(config.poll())
                .indefinitely()
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .subscribe()
                .with(published -> {}, failure -> LOG.error("the relay ended"));
    }

    void stop(@Observes ShutdownEvent event) {
        if (running != null) {
            running.cancel();
        }
    }

    /** Batch after batch while there may be more. */
    private Uni<Long> round() {
        return Multi.createBy()
                .repeating()
                .uni(this::batch)
                .whilst(more -> more)
                .collect()
                .with(Collectors.counting())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("relay waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0L);
    }

    /** One transaction for all shards that are free: with one each, looking costs more than publishing. */
    private Uni<Boolean> batch() {
        return transactions.sql(
                SCOPE,
                tx -> rows.claim(tx)
                        .chain(shards -> shards.isEmpty() ? Uni.createFrom().item(false) : batch(tx, limits(shards))));
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
