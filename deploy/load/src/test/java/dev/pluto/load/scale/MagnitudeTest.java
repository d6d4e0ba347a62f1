package dev.pluto.load.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MagnitudeTest {

    @Test
    void keepsTwoDigits() {
        assertThat(Magnitude.of(0.0344)).isEqualTo("0.034");
        assertThat(Magnitude.of(3.14)).isEqualTo("3.1");
        assertThat(Magnitude.of(47_123)).isEqualTo("47,000");
        assertThat(Magnitude.of(1e7)).isEqualTo("10 million");
        assertThat(Magnitude.of(0)).isEqualTo("0");
    }

    @Test
    void namesBytesByThousands() {
        assertThat(Magnitude.bytes(999)).isEqualTo("1,000 B");
        assertThat(Magnitude.bytes(1_450_000)).isEqualTo("1.4 MB");
        assertThat(Magnitude.bytes(2e15)).isEqualTo("2 PB");
    }
}
