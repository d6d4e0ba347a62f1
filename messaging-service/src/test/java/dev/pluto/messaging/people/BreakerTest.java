package dev.pluto.messaging.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final TestClock clock = TestClock.at(Instant.EPOCH);
    private final Breaker breaker = new Breaker(clock, 2, Duration.ofSeconds(2));

    @Test
    void toleratesSingleFailures() {
        breaker.failed();
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void keepsAwayAfterSeveralFailuresInARowAndLetsOneTryAfterAPause() {
        breaker.failed();
        breaker.failed();
        assertThat(breaker.mayTry()).isFalse();

        clock.advance(Duration.ofSeconds(2));

        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isFalse();
    }

    @Test
    void closesAgainWhenTheTryWorks() {
        breaker.failed();
        breaker.failed();
        clock.advance(Duration.ofSeconds(2));
        assertThat(breaker.mayTry()).isTrue();

        breaker.succeeded();

        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isTrue();
    }
}
