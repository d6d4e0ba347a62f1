package dev.pluto.local.control;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The calls that somebody types in, by the name their terminal gave them. */
final class LiveCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, CompletableFuture<TypingCaller>> calls = new ConcurrentHashMap<>();

    void begin(String id, TypingCaller caller) {
        of(id).complete(caller);
    }

    void end(String id) {
        calls.remove(id);
    }

    /** Whoever talks in a call; the call may begin a moment later than what is typed in it. */
    Optional<TypingCaller> find(String id) throws InterruptedException {
        try {
            return Optional.of(of(id).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException none) {
            calls.remove(id);
            return Optional.empty();
        }
    }

    private CompletableFuture<TypingCaller> of(String id) {
        return calls.computeIfAbsent(id, any -> new CompletableFuture<>());
    }
}
