package dev.pluto.memory.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.fact.DatedTalk;
import dev.pluto.memory.memory.PeriodTexts.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I live in Munich | I live in Berlin now | MOVED
            I live in Leeds | I moved to York last week | MOVED
            I like tea | I've moved to Lisbon | MOVED
            I like tea | We moved to Ghent in spring | MOVED
            I work at a bakery | I work at Bosch now | NEW_JOB
            I like tea | I started at Siemens today | NEW_JOB
            I like tea | I got a job at the harbour | NEW_JOB
            """)
    void tellsOfAMoveAndOfANewJob(String before, String text, Cause cause) {
        assertThat(Happenings.of(DatedTalk.of(before, text), BERLIN))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.cause()).isEqualTo(cause);
                    assertThat(period.end()).isEqualTo(Instant.parse("2026-11-25T14:32:00.001Z"));
                    assertThat(period.firstDay()).isEqualTo(LocalDate.of(2026, 11, 19));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I like tea | I live in Munich
            I like tea | I work at a bakery
            my sister lives in Lyon | my sister lives in Nice now
            I like tea | my brother started at Bosch
            I like tea | I want to move to Berlin
            I live in Munich | I like Berlin
            """)
    void tellsOfNothingWhereNothingChangedForThePerson(String before, String text) {
        assertThat(Happenings.of(DatedTalk.of(before, text), BERLIN)).isEmpty();
    }

    @Test
    void fourteenWholeDaysWithoutAWordAreASilence() {
        Instant last = Instant.parse("2026-11-03T20:00:00Z");
        Instant reached = Instant.parse("2026-11-17T23:00:00Z");

        assertThat(Happenings.of(List.of(new Gap(last, reached)), reached, BERLIN))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.end()).isEqualTo(reached);
                    assertThat(period.firstDay()).isEqualTo(LocalDate.of(2026, 10, 28));
                });
        Instant early = reached.minusSeconds(1);
        assertThat(Happenings.of(List.of(new Gap(last, early)), early, BERLIN)).isEmpty();
        assertThat(Happenings.of(
                        List.of(new Gap(last, last.plus(Duration.ofDays(14)))), reached.plusSeconds(9), BERLIN))
                .as("back before it was one")
                .isEmpty();
    }

    @Test
    void aSilenceThatIsOverStaysWhatItWas() {
        Instant last = Instant.parse("2026-11-03T20:00:00Z");
        Instant back = last.plus(Duration.ofDays(40));

        assertThat(Happenings.of(List.of(new Gap(last, back)), back.plusSeconds(60), BERLIN))
                .isEqualTo(Happenings.of(List.of(new Gap(last, back)), back, BERLIN))
                .hasSize(1);
    }
}
