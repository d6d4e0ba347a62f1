package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.WordNet;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;

/** Bounded threads for opening and reading facts: milliseconds for a person with many, a second when WordNet is read. */
@ApplicationScoped
class FactThreads {
    private static final int THREADS = 2;

    private final WorkerExecutor pool;

    FactThreads(Vertx vertx) {
        this.pool = vertx.createSharedWorkerExecutor("facts", THREADS);
    }

    /** Nobody's first text shall wait for WordNet. */
    void warmUp(@Observes StartupEvent started) {
        pool.executeBlockingAndForget(WordNet::get, false);
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
