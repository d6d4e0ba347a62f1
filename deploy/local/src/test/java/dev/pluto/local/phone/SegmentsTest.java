package dev.pluto.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expectations from npm sms-segments-calculator 1.3.0. */
class SegmentsTest {

    @Test
    void countsPartsAsTheReferenceDoes() {
        assertThat(Segments.of("")).isEqualTo(1);
        assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
        assertThat(Segments.of("😀".repeat(35))).isEqualTo(1);
        assertThat(Segments.of("😀".repeat(36))).isEqualTo(2);
    }

    @Test
    void neverSplitsACharacterBetweenParts() {
        assertThat(Segments.of(("a".repeat(152) + "€").repeat(2))).isEqualTo(3);
        assertThat(Segments.of(("я".repeat(66) + "😀").repeat(2))).isEqualTo(3);
    }
}
