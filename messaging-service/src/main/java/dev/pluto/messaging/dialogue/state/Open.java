package dev.pluto.messaging.dialogue.state;

import dev.pluto.messaging.say.Question;
import java.time.Duration;
import java.time.Instant;

/**
 * A question of ours that the next text may answer.
 *
 * @param passes how many answers were given since that did not settle it; -1 while it waits for another to be settled and was
 *     not asked yet
 */
public record Open(Question question, Aim aim, Instant askedAt, int passes) {

    /** For how long a text is taken as its answer. */
    public static final Duration EXPIRY = Duration.ofMinutes(10);

    /** After so many answers that did not settle it, it is dropped. */
    static final int MOST_PASSES = 2;

    boolean isFresh(Instant at) {
        return !at.isAfter(askedAt.plus(EXPIRY));
    }

    Open passed() {
        return new Open(question, aim, askedAt, passes + 1);
    }

    @Override
    public String toString() {
        return "Open[" + question.getClass().getSimpleName() + ", " + passes + "]";
    }
}
