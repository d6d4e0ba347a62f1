package dev.pluto.memory.capture;

import dev.pluto.memory.memory.PendingVectors;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Shows how many memories wait for their vector, as {@code pluto_memory_embedding_backlog}. */
@ApplicationScoped
class BacklogGauge extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(BacklogGauge.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final PendingVectors pending;
    private final AtomicLong waiting;
    private final WorkLoop loop;

    BacklogGauge(Transactions transactions, PendingVectors pending, MeterRegistry metrics, Timer timer) {
        this.transactions = transactions;
        this.pending = pending;
        this.waiting = metrics.gauge("pluto.memory.embedding.backlog", new AtomicLong());
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::measure);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> measure() {
        return transactions
                .sql(Scope.service("memory-metrics"), pending::count)
                .invoke(waiting::set)
                .replaceWith(Next.AFTER_PAUSE);
    }
}
