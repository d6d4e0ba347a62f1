package dev.pluto.memory.retention;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Cleans up after one person after the other, each in one transaction that holds their row. */
@ApplicationScoped
class CleanupWorker extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(CleanupWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Scope SCOPE = Scope.service("memory-retention");

    private final Transactions transactions;
    private final Cleanup cleanup;
    private final WorkLoop loop;

    /** Of whom something could not be cleaned up: nobody waits behind them, and they are tried again after all others. */
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

    CleanupWorker(Transactions transactions, Cleanup cleanup, Timer timer) {
        this.transactions = transactions;
        this.cleanup = cleanup;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::clean);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> clean() {
        return transactions.sql(
                SCOPE,
                tx -> cleanup.due(tx, failed)
                        .chain(found -> found.map(person -> cleanup.of(tx, person)
                                        .onFailure()
                                        .invoke(() -> failed.add(person.userId()))
                                        .replaceWith(Next.AT_ONCE))
                                .orElseGet(() -> {
                                    failed.clear();
                                    return Uni.createFrom().item(Next.AFTER_PAUSE);
                                })));
    }
}
