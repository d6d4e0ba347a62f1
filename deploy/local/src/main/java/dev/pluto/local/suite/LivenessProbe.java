package dev.pluto.local.suite;

import java.time.Duration;

/**
 * How closely the parts are watched. A part hangs when so many questions in a row found no sign of life.
 *
 * @param period from one question to the next
 * @param timeout how long a sign of life may take, less than the period
 * @param failureThreshold questions in a row without a sign, at least two: one may be lost in a pause
 */
public record LivenessProbe(Duration period, Duration timeout, int failureThreshold) {

    /** Half a minute of silence, which leaves as much of one for the new start. A crowded machine stalls a service for ten seconds and more. */
    public static final LivenessProbe USUAL = new LivenessProbe(Duration.ofSeconds(3), Duration.ofMillis(2_500), 10);

    public LivenessProbe {
        if (failureThreshold < 2 || timeout.compareTo(period) >= 0) {
            throw new IllegalArgumentException(
                    "a probe needs two failures or more, and time to answer within its period");
        }
    }
}
