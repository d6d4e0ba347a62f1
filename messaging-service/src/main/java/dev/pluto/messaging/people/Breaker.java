package dev.pluto.messaging.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps away from something that failed several times in a row, for a while; then lets one request try, and closes
 * again when that works. Fails open: what is kept away from is not needed for an answer.
 */
public final class Breaker {

    private final Clock clock;
    private final int tolerated;
    private final Duration pause;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    /**
     * @param tolerated failures in a row after which it is kept away from
     * @param pause for how long
     */
    public Breaker(Clock clock, int tolerated, Duration pause) {
        this.clock = clock;
        this.tolerated = tolerated;
        this.pause = pause;
    }

    /** Whether to try. While open, one caller per pause is let through. */
    public synchronized boolean mayTry() {
        if (failures < tolerated) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(pause);
        return true;
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    public synchronized void failed() {
        failures++;
        closedUntil = clock.instant().plus(pause);
    }
}
