package dev.pluto.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestingNumbersTest {

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-27T21:00:00Z"));
    private final RestingNumbers numbers = new RestingNumbers(clock);

    @Test
    void restForAsLongAsTheLongestPauseAndNoOtherNumber() {
        numbers.rest("+15005550006", Duration.ofSeconds(30));
        numbers.rest("+15005550006", Duration.ofSeconds(2));
        numbers.rest("+15005550016", Duration.ZERO);

        assertThat(numbers.left("+15005550006")).isEqualTo(Duration.ofSeconds(30));
        assertThat(numbers.left("+15005550016")).isZero();

        clock.advance(Duration.ofSeconds(29));
        assertThat(numbers.left("+15005550006")).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(numbers.left("+15005550006")).isZero();
    }
}
