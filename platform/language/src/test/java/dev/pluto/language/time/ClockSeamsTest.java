package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSeamsTest {

    private static final Said SAID =
            new Said(Instant.parse("2025-10-24T08:00:00Z"), ZoneId.of("Europe/Berlin"), Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "make it 25, to 4, true",
        "shift the vet to ten, to nine, true",
        "can we say a quarter, till six, true",
        "five and twenty, to two, true",
        "move the 10, to 11, false",
        "from 10, to 11, false",
        "move the vet, to 11, false"
    })
    void tellsWhetherToStandsWithinAnHour(String front, String behind, boolean expected) {
        assertThat(ClockSeams.isWithin(front, behind, SAID)).isEqualTo(expected);
    }
}
