package dev.pluto.load;

import java.time.Duration;

/**
 * What a run cost.
 *
 * @param service CPU time of the process that answered
 * @param postgres CPU time of PostgreSQL, all of it
 */
record Costs(Measured measured, Duration service, Duration postgres) {

    double serviceMillis() {
        return perWebhook(service);
    }

    double postgresMillis() {
        return perWebhook(postgres);
    }

    private double perWebhook(Duration cpu) {
        return cpu.toNanos() / 1e6 / Math.max(1, measured.accepted());
    }
}
