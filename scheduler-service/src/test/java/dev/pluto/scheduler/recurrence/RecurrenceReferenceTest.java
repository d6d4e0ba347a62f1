package dev.pluto.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two years in eight zones against a plain walk over java.time and against ical4j. ical4j judges times outside the gaps
 * only: it walks in zoned time, so a gap shifts other days of the same period too (seen on 2 March 2026 in New York).
 */
class RecurrenceReferenceTest {

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Asia/Kolkata",
                    "Asia/Tokyo",
                    "Australia/Lord_Howe",
                    "Africa/Cairo",
                    "Pacific/Auckland")
            .map(ZoneId::of)
            .toList();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "03:00", "07:30", "23:59:59")
            .map(LocalTime::parse)
            .toList();
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static Stream<Arguments> zonesAndTimes() {
        return ZONES.stream().flatMap(zone -> TIMES.stream().map(time -> Arguments.of(zone, time)));
    }

    static Stream<ZoneId> zones() {
        return ZONES.stream();
    }

    @ParameterizedTest
    @MethodSource("zonesAndTimes")
    void dailyEqualsAWalkOverTheDays(ZoneId zone, LocalTime time) {
        List<Instant> reference = FIRST.datesUntil(END)
                .map(day -> ZonedDateTime.of(day, time, zone).toInstant())
                .toList();

        assertThat(expand("FREQ=DAILY", FIRST.atTime(time), zone)).isEqualTo(reference);
    }

    @ParameterizedTest
    @MethodSource("zonesAndTimes")
    void weekdaysEqualAWalkOverTheDays(ZoneId zone, LocalTime time) {
        List<Instant> reference = FIRST.datesUntil(END)
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .map(day -> ZonedDateTime.of(day, time, zone).toInstant())
                .toList();

        assertThat(expand("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", FIRST.atTime(time), zone))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyOtherTuesdayEqualsAWalkInSteps(ZoneId zone) {
        List<Instant> reference = LocalDate.of(2026, 1, 6)
                .datesUntil(END, Period.ofWeeks(2))
                .map(day -> ZonedDateTime.of(day, LocalTime.NOON, zone).toInstant())
                .toList();

        assertThat(expand("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", LocalDateTime.parse("2026-01-06T12:00:00"), zone))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyClockChangeOfThreeYearsIsRungOnceADay(ZoneId zone) {
        Instant until = Instant.parse("2029-01-01T00:00:00Z");
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        while (change != null && change.getInstant().isBefore(until)) {
            LocalDateTime inside = change.isGap()
                    ? change.getDateTimeBefore().plusMinutes(10)
                    : change.getDateTimeAfter().plusMinutes(10);
            Recurrence daily = Recurrence.of("FREQ=DAILY", inside.minusDays(5));
            Instant due = daily.nextAfter(change.getInstant().minusSeconds(43_200), zone)
                    .orElseThrow();

            assertThat(due)
                    .as("%s %s", zone, inside)
                    .isEqualTo(inside.atOffset(change.getOffsetBefore()).toInstant());
            assertThat(daily.nextAfter(due, zone).orElseThrow())
                    .isEqualTo(inside.plusDays(1).atZone(zone).toInstant());
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    static Stream<Arguments> rulesOfIcal4j() {
        return Stream.of(
                        "FREQ=MONTHLY;BYMONTHDAY=31",
                        "FREQ=MONTHLY;BYDAY=-1FR",
                        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=29",
                        "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=MO",
                        "FREQ=DAILY;INTERVAL=10",
                        "FREQ=DAILY;BYMONTH=3,11;BYDAY=SU")
                .flatMap(rule -> ZONES.stream().map(zone -> Arguments.of(rule, zone)));
    }

    @ParameterizedTest
    @MethodSource("rulesOfIcal4j")
    void otherRulesEqualIcal4j(String rule, ZoneId zone) {
        // Given a seed that is itself an occurrence: for others RFC 5545 leaves the result undefined.
        LocalDateTime seed = Recurrence.of(rule, FIRST.atTime(7, 30))
                .nextAfter(Instant.EPOCH, ZoneOffset.UTC)
                .orElseThrow()
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
        List<Instant> reference = new Recur<ZonedDateTime>(rule)
                .getDates(seed.atZone(zone), seed.atZone(zone), END.atStartOfDay(zone)).stream()
                        .map(ZonedDateTime::toInstant)
                        .toList();

        assertThat(expand(rule, seed, zone)).isEqualTo(reference);
    }

    private static List<Instant> expand(String rule, LocalDateTime start, ZoneId zone) {
        Recurrence recurrence = Recurrence.of(rule, start);
        Instant end = END.atStartOfDay(zone).toInstant();
        List<Instant> found = new ArrayList<>();
        Instant after = FIRST.atStartOfDay(zone).toInstant().minusNanos(1);
        while (true) {
            Instant next = recurrence.nextAfter(after, zone).orElse(end);
            if (!next.isBefore(end)) {
                return found;
            }
            found.add(next);
            after = next;
        }
    }
}
