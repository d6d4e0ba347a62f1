package dev.pluto.load;

import java.time.Duration;

/**
 * What a run showed.
 *
 * @param accepted answered with 200
 * @param refused answered otherwise, or not at all
 * @param took from the first request to the last answer
 * @param latencies of all, refused ones too
 */
public record Measured(int accepted, int refused, Duration took, Latencies latencies) {

    public double perSecond() {
        return accepted * 1e9 / took.toNanos();
    }
}
