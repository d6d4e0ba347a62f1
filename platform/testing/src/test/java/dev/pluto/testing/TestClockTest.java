package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @Test
    void standsStillUntilAdvanced() {
        TestClock clock = TestClock.at(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void movesTheClocksOfAllZones() {
        TestClock clock = TestClock.at(NOON);
        java.time.Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.ofHours(1));
        assertThat(LocalDateTime.now(berlin)).isEqualTo(LocalDateTime.parse("2026-03-29T15:00:00"));
    }
}
