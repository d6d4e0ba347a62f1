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
    private @Nullable Cancellable running;

    Relay(Transactions transactions, OutboxRows rows, Publisher publisher, OutboxConfig config, MeterRegistry meters) {
        this.transactions = transactions;
        this.rows = rows;
        this.publisher = publisher;
        this.config = config;
        this.meters = meters;
    }

    /** Subscribes itself: nobody waits for a relay, it runs as long as the service does. */
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
        return rows.oldest(tx, shard, config.batch())
                .chain(waiting -> waiting.isEmpty()
                        ? none()
                        : published(waiting)
                                .chain(() -> rows.remove(tx, waiting))
                                .replaceWith(waiting.size()));
    }

    private Uni<Void> published(List<OutboxRow> waiting) {
        // sent from one worker thread in order; the producer keeps that order per partition
        return Uni.createFrom()
                .item(() -> waiting.stream().map(this::sent).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(sends -> Uni.join().all(sends).andFailFast())
                .invoke(() -> meters.counter("pluto.outbox.published").increment(waiting.size()))
                .replaceWithVoid();
    }

    /** The send is under way when this returns, whoever waits for it. */
    private Uni<Void> sent(OutboxRow row) {
        return Uni.createFrom().completionStage(publisher.publish(row).subscribeAsCompletionStage());
    }

    private static Uni<Integer> none() {
        return Uni.createFrom().item(0);
    }
}
