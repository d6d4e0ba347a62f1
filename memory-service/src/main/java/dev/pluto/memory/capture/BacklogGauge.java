package dev.pluto.memory.capture;

import dev.pluto.memory.memory.PendingVectors;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how many memories wait for their vector, as {@code pluto_memory_embedding_backlog}. */
@ApplicationScoped
class BacklogGauge {
    private final Transactions transactions;
    private final PendingVectors pending;
    private final AtomicLong waiting;

    BacklogGauge(Transactions transactions, PendingVectors pending, MeterRegistry metrics) {
        this.transactions = transactions;
        this.pending = pending;
        this.waiting = metrics.gauge("pluto.memory.embedding.backlog", new AtomicLong());
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> measure() {
        return transactions
                .sql(Scope.service("memory-metrics"), pending::count)
                .invoke(waiting::set)
                .replaceWithVoid();
    }
}
