package dev.pluto.memory.ranking;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a memory so far: what is said of it counts half after each half-life, so that old judgements fade as a sum.
 *
 * @param sum above 0 when it helped more than it was wrong, below when it was wrong more
 * @param at when it was that much
 */
public record Standing(double sum, Instant at) {
    /** Nothing came of it yet, or nothing was told. */
    public static final Standing NONE = new Standing(0, Instant.EPOCH);

    public static final Duration HALF_LIFE = Duration.ofDays(90);

    /** Its place in an answer says that a search found it, hardly that it is right. */
    public static final double USED = 0.1;

    public static final double CONFIRMED = 1;
    /** Who says that something is wrong goes to some trouble for it. */
    public static final double REJECTED = -1.5;

    /** Above -1 and below 1; 0 where nothing came of it. The more there is the less one more counts. */
    double value(Instant now) {
        if (sum == 0) {
            return 0;
        }
        double age = Math.max(0, Duration.between(at, now).toSeconds());
        double left = sum * Math.pow(0.5, age / HALF_LIFE.toSeconds());
        return left / (1 + Math.abs(left));
    }
}
