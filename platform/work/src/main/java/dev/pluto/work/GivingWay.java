package dev.pluto.work;

import java.time.Duration;

/**
 * Decides how much background work goes on while others wait for an answer: an adaptive concurrency limit. A look that finds
 * foreground work over its budget leaves a part of it (multiplicative decrease), one that does not gives a little back
 * (additive increase), so that it settles where the foreground just keeps its budget. Never less than the least: background
 * work is put off, not given up.
 */
final class GivingWay {

    private final PrecedenceConfig config;
    private volatile double share = 1;

    GivingWay(PrecedenceConfig config) {
        if (config.keep() <= 0
                || config.keep() >= 1
                || config.growth() <= 0
                || config.least() <= 0
                || config.least() > 1) {
            throw new IllegalArgumentException(
                    "keep lies between 0 and 1, growth above 0, least above 0 and at most 1");
        }
        this.config = config;
    }

    /** From 1, all of it, down to the least. */
    double share() {
        return share;
    }

    /**
     * Takes note of what was seen since the last look.
     *
     * @param slowest foreground work that ended since, or how late this look is where that is more
     */
    void look(Duration slowest) {
        share = slowest.compareTo(config.budget()) > 0
                ? Math.max(config.least(), share * config.keep())
                : Math.min(1, share + config.growth());
    }
}
