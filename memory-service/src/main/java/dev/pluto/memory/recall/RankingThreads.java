package dev.pluto.memory.recall;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Bounded threads for work that would hold up the event loop for milliseconds: decrypting and ranking. */
@ApplicationScoped
class RankingThreads {
    private final WorkerExecutor pool;

    RankingThreads(Vertx vertx, RecallConfig config) {
        this.pool = vertx.createSharedWorkerExecutor("recall", config.threads());
    }

    /** Runs the work and comes back to the caller's event loop. */
    <T> Uni<T> run(Callable<T> work) {
        return pool.executeBlocking(work, false);
    }

    @PreDestroy
    void close() {
        pool.closeAndForget();
    }
}
