package dev.pluto.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a try that failed: longer after each further one, up to a ceiling, less a share that chance decides so
 * that many who failed together do not come back together.
 *
 * @param first pause after the first failure
 * @param factor by which each further pause is longer than the one before
 * @param longest no pause is longer
 * @param jitter share of a pause that chance may take away, from 0 (nothing) to 1 (all of it)
 */
public record BackOff(Duration first, double factor, Duration longest, double jitter) {

    /** Beyond it any factor worth the name has reached any ceiling. */
    private static final int MOST_GROWTH = 64;

    public BackOff {
        if (first.isNegative() || longest.isNegative() || factor < 1 || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("a pause cannot shrink, nor be shorter than nothing");
        }
    }

    /** Doubles from the first pause to the longest. */
    public static BackOff doubling(Duration first, Duration longest) {
        return new BackOff(first, 2, longest, 0);
    }

    /** The same pause after every failure. */
    public static BackOff constant(Duration pause) {
        return new BackOff(pause, 1, pause, 0);
    }

    /** The same pauses with a share of each left to chance. */
    public BackOff withJitter(double share) {
        return new BackOff(first, factor, longest, share);
    }

    /**
     * The pause after a failure, with a chance drawn here.
     *
     * @param failures in a row, this one included; less than 1 counts as 1
     */
    public Duration pause(int failures) {
        return pause(failures, jitter == 0 ? 0 : ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The pause after a failure.
     *
     * @param failures in a row, this one included; less than 1 counts as 1
     * @param chance drawn by the caller: 0 takes nothing of the pause away, 1 the whole {@link #jitter}
     */
    public Duration pause(int failures, double chance) {
        double grown = first.toNanos() * Math.pow(factor, Math.min(Math.max(1, failures) - 1, MOST_GROWTH));
        double whole = Math.min(grown, longest.toNanos());
        return Duration.ofNanos(Math.round(whole * (1 - jitter * chance)));
    }
}
