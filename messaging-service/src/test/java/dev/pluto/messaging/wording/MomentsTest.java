package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T16:05:00Z | Europe/Berlin       | de-DE | today at 17:05",
                "2026-11-22T12:30:00Z | America/New_York    | en-US | tomorrow at 7:30 AM",
                "2026-11-27T16:00:00Z | Europe/London       | en-GB | on Friday 27 November at 16:00",
                "2027-01-02T00:00:00Z | Asia/Tokyo          | ja-JP | on Saturday 2 January 2027 at 09:00",
            })
    void saysAMomentInThePersonsZoneAndClock(String moment, String zone, String locale, String said) {
        assertThat(new Moments(Locale.forLanguageTag(locale), NOW).of(Instant.parse(moment), ZoneId.of(zone)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY                         | every day at 08:00, first tomorrow",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE      | every Monday and Wednesday at 08:00, first tomorrow",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR   | every weekday at 08:00, first tomorrow",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU    | every 2 weeks on Tuesday at 08:00, first tomorrow",
                "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR  | tomorrow at 08:00 and then again and again",
            })
    void describesPlainRecurrences(String rrule, String said) {
        assertThat(new Moments(Locale.GERMANY, NOW)
                        .recurring(rrule, Instant.parse("2026-11-22T07:00:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(said);
    }
}
