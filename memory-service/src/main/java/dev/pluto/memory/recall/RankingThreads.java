package dev.pluto.memory.recall;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Bounded threads for work that would hold up the event loop for milliseconds: decrypting and ranking. */
@ApplicationScoped
class RankingThreads {
    /** Fewer are not worth a thread of their own. */
    private static final int FEWEST = 200;

    private final WorkerExecutor pool;
    private final int threads;

    RankingThreads(Vertx vertx, RecallConfig config) {
        this.threads = config.threads();
        this.pool = vertx.createSharedWorkerExecutor("recall", config.threads());
    }

    /** Runs the work and comes back to the caller's event loop. */
    <T> Uni<T> run(Callable<T> work) {
        return pool.executeBlocking(work, false);
    }

    /** Runs the work on parts of many at once. @return what came of all, in their order */
    <T, R> Uni<List<R>> runInParts(List<T> many, Function<List<T>, List<R>> work) {
        int part = Math.max(FEWEST, (many.size() + threads - 1) / threads);
        List<Uni<List<R>>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < many.size(); from += part) {
            List<T> some = many.subList(from, Math.min(many.size(), from + part));
            parts.add(run(() -> work.apply(some)));
        }
        return Uni.join()
                .all(parts)
                .andFailFast()
                .map(done -> done.stream().flatMap(List::stream).toList());
    }

    @PreDestroy
    void close() {
        pool.closeAndForget();
    }
}
