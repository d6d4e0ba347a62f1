package dev.pluto.outbox;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets which events had their effect, once Kafka cannot bring them again. Every replica runs one. */
@ApplicationScoped
class InboxCleaner extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(InboxCleaner.class);
    private static final Scope SCOPE = Scope.service("inbox");
    private static final int BATCH = 5_000;

    /** Small bites, and none that another replica is taking. */
    private static final String FORGET = "delete from inbox i using (select consumer, event_id from inbox"
            + " where received_at < now() - make_interval(secs => $1) limit $2 for update skip locked) old"
            + " where i.consumer = old.consumer and i.event_id = old.event_id";

    private final Transactions transactions;
    private final OutboxConfig config;
    private final WorkLoop loop;

    InboxCleaner(Transactions transactions, OutboxConfig config, Timer timer) {
        this.transactions = transactions;
        this.config = config;
        this.loop = new WorkLoop(LOG, timer, config.inboxCleaning(), this::bite);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> bite() {
        return clean().map(forgotten -> Next.atOnceIf(forgotten == BATCH));
    }

    /** @return how many were forgotten; as many as a bite holds when there may be more */
    Uni<Integer> clean() {
        Tuple limits = Tuple.of((double) config.inboxRetention().toSeconds(), BATCH);
        return transactions.sql(
                SCOPE, tx -> tx.preparedQuery(FORGET).execute(limits).map(rows -> rows.rowCount()));
    }
}
