package dev.pluto.load;

import java.time.Duration;

/**
 * What one run of a sweep cost.
 *
 * @param tasks fired
 * @param time from when they were due until none was
 * @param service CPU time of the process that swept
 * @param postgres CPU time of PostgreSQL, all of it
 */
record SweepCosts(int tasks, Duration time, Duration service, Duration postgres) {

    double perSecond() {
        return tasks / (time.toNanos() / 1e9);
    }

    double serviceMicros() {
        return perTask(service);
    }

    double postgresMicros() {
        return perTask(postgres);
    }

    double micros() {
        return serviceMicros() + postgresMicros();
    }

    private double perTask(Duration cpu) {
        return cpu.toNanos() / 1e3 / tasks;
    }
}
