package dev.pluto.messaging.tool;

import java.time.Instant;
import java.util.UUID;

/** An effect for tests of words. */
public final class SpokenEffect {

    private SpokenEffect() {}

    public static Effect at(Instant moment) {
        return new Effect(UUID.randomUUID(), moment);
    }
}
