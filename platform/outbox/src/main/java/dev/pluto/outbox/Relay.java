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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits in the outbox, at least once and in the order of each person. Every replica runs one; a shard has
 * one active relay at a time, by an advisory lock that ends with its transaction, so a killed relay blocks nobody.
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

    private Uni<Integer> round() {
        return transactions
                .sql(SCOPE, rows::waitingShards)
                .onItem()
                .transformToMulti(shards -> Multi.createFrom().iterable(shards))
                .onItem()
                .transformToUni(this::drained)
                .merge(config.parallel())
                .collect()
                .with(java.util.stream.Collectors.summingInt(count -> count))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("relay waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0);
    }

    /** One shard, batch after batch while batches are full. */
    private Uni<Integer> drained(short shard) {
        return transactions
                .sql(SCOPE, tx -> rows.claim(tx, shard).chain(ours -> ours ? batch(tx, shard) : none()))
                .chain(count -> count < config.batch() ? Uni.createFrom().item(count) : drained(shard));
    }

    private Uni<Integer> batch(SqlConnection tx, short shard) {
        // after a failure one row goes ahead: an event Kafka refuses must not bring its followers again and again
        int limit = troubled.contains(shard) ? 1 : config.batch();
        return rows.oldest(tx, shard, limit)
                .chain(waiting -> waiting.isEmpty() ? none() : published(tx, shard, waiting));
    }

    /** Removes what Kafka has and leaves the rest, which goes again: at least once, and never out of order. */
    private Uni<Integer> published(SqlConnection tx, short shard, List<OutboxRow> waiting) {
        return Uni.createFrom()
                .item(waiting)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(publisher::publish)
                .invoke(taken -> note(shard, taken.size(), waiting.size()))
                .chain(taken -> rows.remove(tx, taken).replaceWith(taken.size()));
    }

    private void note(short shard, int taken, int sent) {
        meters.counter("pluto.outbox.published").increment(taken);
        if (taken == sent) {
            troubled.remove(shard);
        } else {
            troubled.add(shard);
            meters.counter("pluto.outbox.refused").increment();
            LOG.warnf("Kafka took %d of %d events of shard %d, the rest waits", taken, sent, shard);
        }
    }

    private static Uni<Integer> none() {
        return Uni.createFrom().item(0);
    }
}
