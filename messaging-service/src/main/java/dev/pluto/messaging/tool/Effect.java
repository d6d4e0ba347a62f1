package dev.pluto.messaging.tool;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That something was done. Only tools make one, after whoever did it has answered, and words that claim an effect can only be made
 * of an outcome that holds one.
 */
public final class Effect {

    /** For how long a deed can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private final UUID deed;
    private final Instant at;

    Effect(UUID deed, Instant at) {
        this.deed = deed;
        this.at = at;
    }

    /** What takes it back, and makes it one and the same however often it is tried. */
    public UUID deed() {
        return deed;
    }

    /** When whoever did it had answered. */
    public Instant at() {
        return at;
    }

    /** Whether it may still be taken back by words said at a moment. */
    boolean mayBeTakenBack(Instant saidAt) {
        return !saidAt.isAfter(at.plus(UNDO));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Effect effect && deed.equals(effect.deed) && at.equals(effect.at);
    }

    @Override
    public int hashCode() {
        return deed.hashCode();
    }

    @Override
    public String toString() {
        return "Effect[" + deed + "]";
    }
}
