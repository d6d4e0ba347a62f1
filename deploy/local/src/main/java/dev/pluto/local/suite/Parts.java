package dev.pluto.local.suite;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The parts of one suite, watched over, started and stopped side by side. */
final class Parts {

    private final Map<Part, Supervised> all = Collections.synchronizedMap(new TreeMap<>());
    private final Progress progress;
    private final LivenessProbe probe;
    private volatile boolean closing;

    Parts(Progress progress, LivenessProbe probe) {
        this.progress = progress;
        this.probe = probe;
    }

    void add(Part part, Runner runner) {
        all.put(part, new Supervised(part, runner, probe));
    }

    Collection<Supervised> all() {
        return List.copyOf(all.values());
    }

    Supervised get(Part part) {
        return find(part).orElseThrow(() -> new IllegalArgumentException(part.title() + " is no part of this suite"));
    }

    Optional<Supervised> find(Part part) {
        return Optional.ofNullable(all.get(part));
    }

    /**
     * Starts parts at the same time and returns when all of them answer.
     *
     * @throws SuiteFailure when one does not, or {@link #startNoMore()} was called meanwhile
     */
    void startTogether(Collection<Part> some) {
        try {
            together(some, this::start);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(Part part) {
        if (closing) {
            throw new SuiteFailure("stopped while starting");
        }
        long start = System.nanoTime();
        progress.starting(part);
        get(part).start();
        progress.running(part, Duration.ofNanos(System.nanoTime() - start));
    }

    /** From now on nothing starts: everything is being stopped. */
    void startNoMore() {
        closing = true;
    }

    void stopTogether(Collection<Part> some) {
        together(some, part -> get(part).stop());
    }

    private static void together(Collection<Part> some, Consumer<Part> what) {
        CompletableFuture.allOf(some.stream()
                        .map(part -> CompletableFuture.runAsync(
                                () -> what.accept(part), task -> new Thread(task, part.title()).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
