package dev.pluto.messaging.dialogue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** What all tools together may take for one answer, and what becomes of a failure of theirs. */
final class Patience {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final long end;
    private final boolean isLastAttempt;

    /** @param isLastAttempt a failure is told, as no further try will follow */
    Patience(Duration all, boolean isLastAttempt) {
        this.end = System.nanoTime() + all.toNanos();
        this.isLastAttempt = isLastAttempt;
    }

    /**
     * Waits for a tool as long as there is time.
     *
     * @param otherwise what counts as its answer when it has none and it is not tried again
     */
    <T> Uni<T> with(Supplier<Uni<? extends T>> tool, T otherwise) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return Uni.createFrom()
                .<T>deferred(tool)
                .ifNoItem()
                .after(left.compareTo(AT_ONCE) > 0 ? left : AT_ONCE)
                .fail()
                .onFailure(failure -> isLastAttempt)
                .recoverWithItem(otherwise);
    }
}
