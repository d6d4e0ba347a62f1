package dev.pluto.outbox;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets which events had their effect, once Kafka cannot bring them again. Every replica runs one. */
@ApplicationScoped
class InboxCleaner {

    private static final Logger LOG = Logger.getLogger(InboxCleaner.class);
    private static final Scope SCOPE = Scope.service("inbox");
    private static final int BATCH = 5_000;

    /** Small bites, and none that another replica is taking. */
    private static final String FORGET = "delete from inbox i using (select consumer, event_id from inbox"
            + " where received_at < now() - make_interval(secs => $1) limit $2 for update skip locked) old"
            + " where i.consumer = old.consumer and i.event_id = old.event_id";

    private final Transactions transactions;
    private final OutboxConfig config;
    private @Nullable Cancellable running;

    InboxCleaner(Transactions transactions, OutboxConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** Subscribes itself, as the {@link Relay} does. */
    void start(@Observes StartupEvent event) {
        running = Multi.createBy()
                .repeating()
                .uni(this::clean)
                .withDelay(config.inboxCleaning())
                .indefinitely()
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .subscribe()
                .with(forgotten -> {}, failure -> LOG.error("the inbox is cleaned no more"));
    }

    void stop(@Observes ShutdownEvent event) {
        if (running != null) {
            running.cancel();
        }
    }

    /** @return how many were forgotten; a database that is away is a matter of the next time */
    Uni<Integer> clean() {
        return forgetAll()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("inbox not cleaned: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Integer> forgetAll() {
        Tuple limits = Tuple.of((double) config.inboxRetention().toSeconds(), BATCH);
        return transactions
                .sql(SCOPE, tx -> tx.preparedQuery(FORGET).execute(limits).map(rows -> rows.rowCount()))
                .chain(count -> count < BATCH
                        ? Uni.createFrom().item(count)
                        : forgetAll().map(more -> count + more));
    }
}
