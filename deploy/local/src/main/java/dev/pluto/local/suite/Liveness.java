package dev.pluto.local.suite;

import java.time.Duration;

/**
 * Decides from questions and signs of life whether a part hangs. All instants are nanoseconds of a monotonic clock.
 *
 * <p>Silence speaks against the part only where this machine was awake to hear: when the one who asks comes late himself, to
 * ask or to give up waiting, then the machine slept, was stopped or starved, and the part with it. What was missed until then
 * does not count.
 */
final class Liveness {

    private final LivenessProbe probe;
    private final long slack;
    private int missed;
    private long lastAsked;
    private long silentSince;
    private boolean begun;

    Liveness(LivenessProbe probe) {
        this.probe = probe;
        this.slack = probe.period().toNanos();
    }

    /** Forgets everything: the part was started. */
    synchronized void begin() {
        missed = 0;
        begun = false;
    }

    /** A sign of life came. */
    synchronized void heard(long askedAt) {
        lastAsked = askedAt;
        begun = true;
        missed = 0;
    }

    /**
     * No sign of life came.
     *
     * @param askedAt when the question was asked
     * @param gaveUpAt when it was no longer waited for
     */
    synchronized void missed(long askedAt, long gaveUpAt) {
        boolean askedLate = begun && askedAt - lastAsked > probe.period().toNanos() + slack;
        boolean gaveUpLate = gaveUpAt - askedAt > probe.timeout().toNanos() + slack;
        lastAsked = askedAt;
        begun = true;
        if (askedLate || gaveUpLate) {
            missed = 0;
            return;
        }
        if (missed == 0) {
            silentSince = askedAt;
        }
        missed++;
    }

    synchronized boolean hangs() {
        return missed >= probe.failureThreshold();
    }

    /** How long nothing has been heard. */
    synchronized Duration silence(long now) {
        return Duration.ofNanos(now - silentSince);
    }
}
