package dev.pluto.messaging.dialogue.state;

import dev.pluto.messaging.care.Kind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a text was written in, which colours the texts behind it: "about forty" goes on from a danger, "she was my best friend"
 * from grief.
 *
 * @param danger which one; null for the others
 * @param at when it was told
 */
public record Mood(Feeling feeling, @Nullable Kind danger, Instant at) {

    /** For how long texts are taken to go on from it. */
    static final Duration LASTS = Duration.ofMinutes(10);

    /** What somebody is in. */
    public enum Feeling {
        DANGER,
        GRIEF,
        ANNOYANCE
    }

    /** Whoever is in danger from themselves stays in it, whatever else is wanted. */
    public boolean isOfSelfHarm() {
        return danger == Kind.SELF_HARM;
    }

    boolean isFresh(Instant moment) {
        return !moment.isAfter(at.plus(LASTS));
    }
}
