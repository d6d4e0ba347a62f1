package dev.pluto.http.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void tellsTheTimeAsTheDatabaseKeepsIt() {
        Clock clock = new Clocks().utc();

        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
        assertThat(clock.instant()).isBetween(Instant.EPOCH, Instant.now().plusSeconds(1));
    }
}
