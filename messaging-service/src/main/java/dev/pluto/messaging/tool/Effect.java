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

    public Instant at() {
        return at;
    }

    @Override
    public String toString() {
        return "Effect[" + deed + "]";
    }
}
