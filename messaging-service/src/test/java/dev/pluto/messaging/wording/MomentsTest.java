package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin    | de-DE | 13:30",
                "America/New_York | en-US | 7:30 AM",
                "Europe/London    | en-GB | 12:30",
                "Asia/Tokyo       | ja-JP | 21:30",
            })
    void saysATimeByThePersonsClock(String zone, String locale, String said) {
        assertThat(new Moments(Locale.forLanguageTag(locale), NOW).time(NOW.atZone(ZoneId.of(zone))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27 | 2026-11-21 | Friday 27 November",
                "2027-01-02 | 2026-11-21 | Saturday 2 January 2027",
            })
    void saysADayWithItsYearWhereThatIsAnother(LocalDate day, LocalDate today, String said) {
        assertThat(Moments.day(day, today)).isEqualTo(said);
    }
}
