package dev.pluto.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * A clock tests set. It shows the system's time until {@link #setTo} is called, then stands still.
 *
 * <p>In a {@code @QuarkusTest} it takes the place of every other {@link Clock} bean; inject it as {@code TestClock}.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {
    /** In microseconds, as the clock of the services. */
    private static final Supplier<Instant> SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000))::instant;

    private volatile Supplier<Instant> time = SYSTEM;

    /** A clock that stands at an instant, for plain unit tests. */
    public static TestClock at(Instant instant) {
        TestClock clock = new TestClock();
        clock.setTo(instant);
        return clock;
    }

    /** Stops the clock at an instant. */
    public void setTo(Instant instant) {
        time = () -> instant;
    }

    /** Stops the clock at a time later than it shows now. */
    public void advance(Duration duration) {
        setTo(instant().plus(duration));
    }

    /** Shows the system's time again. */
    public void reset() {
        time = SYSTEM;
    }

    @Override
    public Instant instant() {
        return time.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }
}
