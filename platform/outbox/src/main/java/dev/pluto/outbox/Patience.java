package dev.pluto.outbox;

import dev.pluto.outbox.FailurePolicy.Kind;
import dev.pluto.work.BackOff;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often one event is tried. What time heals is waited for; what nobody knows uses up the patience, and so do tries that
 * come to no end; what fails for ever ends at once. Times of outages in between do not count, so that none loses an event.
 */
final class Patience {

    private static final double JITTER = 0.3;

    private final InboxConfig config;
    private final LongSupplier nanoTime;
    private final BackOff backOff;
    private Duration spent = Duration.ZERO;
    private long since;
    private int tries;

    /** Begins with the first try. */
    Patience(InboxConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
        this.backOff =
                BackOff.doubling(config.firstPause(), config.longestPause()).withJitter(JITTER);
        this.since = nanoTime.getAsLong();
    }

    /**
     * Judges a failed try.
     *
     * @param chance from 0 to 1, so that consumers do not come back all at once
     * @return the wait before the next one; empty when there is none
     */
    Optional<Duration> pauseAfter(Throwable failure, double chance) {
        Kind kind = FailurePolicy.kindOf(failure);
        long now = nanoTime.getAsLong();
        if (kind == Kind.UNKNOWN) {
            spent = spent.plusNanos(now - since);
        }
        since = now;
        if (kind == Kind.FOR_EVER || (kind == Kind.UNKNOWN && spent.compareTo(config.patience()) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(backOff.pause(++tries, chance));
    }
}
