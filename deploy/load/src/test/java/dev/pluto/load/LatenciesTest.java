package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void takesPercentilesByNearestRank() {
        Latencies latencies = new Latencies(100);
        LongStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(millis -> latencies.add(millis * 1_000_000));

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(99.1)).isEqualTo(100);
        assertThat(latencies.percentile(100)).isEqualTo(100);
    }

    @Test
    void keepsMoreThanWereExpected() {
        Latencies latencies = new Latencies(0);
        latencies.add(3_000_000);
        latencies.add(1_000_000);

        double median = latencies.percentile(50);
        latencies.add(500_000);

        assertThat(median).isEqualTo(1);
        assertThat(latencies.percentile(1)).isEqualTo(0.5);
        assertThat(latencies.count()).isEqualTo(3);
    }

    @Test
    void hasNoPercentileOfNothing() {
        assertThat(new Latencies(10).percentile(99)).isNaN();
    }

    @Test
    void refusesPercentilesThatAreNone() {
        Latencies latencies = new Latencies(1);

        assertThatIllegalArgumentException().isThrownBy(() -> latencies.percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> latencies.percentile(100.1));
    }

    @Test
    void tellsOfPartsInTheOrderInWhichTheyCame() {
        Latencies latencies = new Latencies(1);
        for (long milli = 1; milli <= 10; milli++) {
            latencies.add(milli * 1_000_000);
        }

        assertThat(latencies.percentile(100)).isEqualTo(10);
        assertThat(latencies.part(0, 3).percentile(100)).isEqualTo(3);
        assertThat(latencies.part(2, 3).count()).isEqualTo(4);
        assertThat(latencies.part(2, 3).percentile(1)).isEqualTo(7);
    }
}
