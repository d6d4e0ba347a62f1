package dev.pluto.memory.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, Europe/Berlin, PT23H, 2026-03-28T23:00:00Z",
        "2026-10-25, Europe/Berlin, PT25H, 2026-10-24T22:00:00Z",
        "2026-03-08, America/New_York, PT23H, 2026-03-08T05:00:00Z",
        "2026-11-01, America/New_York, PT25H, 2026-11-01T04:00:00Z",
        "2026-04-05, Australia/Lord_Howe, PT24H30M, 2026-04-04T13:00:00Z",
        "2026-06-01, Asia/Kathmandu, PT24H, 2026-05-31T18:15:00Z",
        "2026-09-06, America/Santiago, PT23H, 2026-09-06T04:00:00Z",
        "2026-06-01, Pacific/Kiritimati, PT24H, 2026-05-31T10:00:00Z"
    })
    void aDayIsAsLongAsItsClocksMakeIt(LocalDate day, String zone, Duration length, Instant start) {
        Period period = Period.day(day, ZoneId.of(zone));

        assertThat(period.start()).isEqualTo(start);
        assertThat(Duration.between(period.start(), period.end())).isEqualTo(length);
        assertThat(period.firstDay()).isEqualTo(day);
    }

    @Test
    void aWeekIsFromMondayToMondayThroughBothChanges() {
        Period spring = Period.week(LocalDate.of(2026, 3, 29), BERLIN);
        Period autumn = Period.week(LocalDate.of(2026, 10, 25), BERLIN);

        assertThat(spring.firstDay()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(spring.firstDay().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Duration.between(spring.start(), spring.end())).isEqualTo(Duration.ofHours(167));
        assertThat(Duration.between(autumn.start(), autumn.end())).isEqualTo(Duration.ofHours(169));
        assertThat(Period.week(LocalDate.of(2026, 3, 30), BERLIN).start()).isEqualTo(spring.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC"})
    void daysOfAYearTouchAndNeverOverlap(String zone) {
        ZoneId there = ZoneId.of(zone);
        LocalDate first = LocalDate.of(2026, 1, 1);

        first.datesUntil(first.plusYears(1))
                .forEach(day -> assertThat(Period.day(day, there).end())
                        .isEqualTo(Period.day(day.plusDays(1), there).start()));
    }

    @Test
    void whatEndedIsKeptAndWhatHasNotIsNot() {
        Instant now = Instant.parse("2026-11-25T11:00:00Z"); // a Wednesday

        Set<Period> all = Periods.endedSince(Instant.EPOCH, now, BERLIN);

        assertThat(all).filteredOn(period -> period.kind() == Kind.DAILY).hasSize(31);
        assertThat(all).filteredOn(period -> period.kind() == Kind.WEEKLY).hasSize(26);
        assertThat(all).allMatch(period -> period.hasEnded(now));
        assertThat(all.stream().map(Period::end).max(Comparator.naturalOrder()))
                .contains(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void onlyWhatEndedSinceIsNew() {
        Instant sunday = Instant.parse("2026-11-22T22:59:00Z");
        Instant monday = Instant.parse("2026-11-22T23:00:00Z");

        assertThat(Periods.endedSince(sunday, monday, BERLIN))
                .extracting(Period::kind)
                .containsExactly(Kind.DAILY, Kind.WEEKLY);
        assertThat(Periods.endedSince(monday, monday.plusSeconds(3600), BERLIN)).isEmpty();
        assertThat(Periods.nextEnd(sunday, BERLIN)).isEqualTo(monday);
    }

    @Test
    void aMomentIsInADayAndAWeekOfThePersonsClock() {
        Instant now = Instant.parse("2026-11-25T11:00:00Z");
        Instant lateOnSunday = Instant.parse("2026-11-23T04:30:00Z");

        Set<Period> newYork = Periods.of(List.of(lateOnSunday), now, ZoneId.of("America/New_York"));
        Set<Period> berlin = Periods.of(List.of(lateOnSunday), now, BERLIN);

        assertThat(newYork)
                .extracting(Period::firstDay)
                .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 16));
        assertThat(berlin).extracting(Period::firstDay).containsExactly(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whatIsTooLongAgoOrTodayIsInNone() {
        Instant now = Instant.parse("2026-11-25T11:00:00Z");

        assertThat(Periods.of(List.of(now, now.minus(Duration.ofDays(400))), now, BERLIN))
                .isEmpty();
        assertThat(Periods.of(List.of(now.minus(Duration.ofDays(60))), now, BERLIN))
                .extracting(Period::kind)
                .containsExactly(Kind.WEEKLY);
    }

    @Test
    void idsAreMadeOfPersonKindAndTimeAlone() {
        UUID anna = UUID.randomUUID();
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(Period.day(monday, BERLIN).idFor(anna))
                .isEqualTo(Period.day(monday, BERLIN).idFor(anna))
                .isEqualTo(Period.day(monday, ZoneId.of("Asia/Tokyo")).idFor(anna))
                .isNotEqualTo(Period.week(monday, BERLIN).idFor(anna))
                .isNotEqualTo(Period.day(monday.plusDays(1), BERLIN).idFor(anna))
                .isNotEqualTo(Period.day(monday, BERLIN).idFor(UUID.randomUUID()));
    }
}
