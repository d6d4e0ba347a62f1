package dev.pluto.work;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Begins work nobody waits for. The caller must say what becomes of a failure, so none goes unseen. */
public final class Detached {

    private Detached() {}

    /** Runs work; exactly one of the two is called when it ends. */
    @SuppressWarnings("FutureReturnValueIgnored") // both ends are handled here
    public static <T> void run(Uni<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        CompletableFuture<T> running;
        try {
            running = work.subscribeAsCompletionStage();
        } catch (RuntimeException | Error e) { // what is thrown at its beginning is an end like any
            running = CompletableFuture.failedFuture(e);
        }
        running.whenComplete((item, failure) -> {
            if (failure == null) {
                done.accept(item);
            } else {
                failed.accept(failure);
            }
        });
    }
}
