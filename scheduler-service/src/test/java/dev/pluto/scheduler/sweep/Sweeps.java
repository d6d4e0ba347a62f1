package dev.pluto.scheduler.sweep;

import io.smallrye.mutiny.Uni;

/** What a loop does step by step, done at once. */
final class Sweeps {

    private Sweeps() {}

    /** Fires everything that is due. */
    static Uni<Void> drain(SweepLoop loop) {
        return Uni.createFrom()
                .deferred(loop::round)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
