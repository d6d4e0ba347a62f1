package dev.pluto.http.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The time, unless a service or a test brings its own. It passes in microseconds, as the database keeps it, so that what is
 * answered at once is what is read later.
 */
@Singleton
class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @DefaultBean
    Clock utc() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
