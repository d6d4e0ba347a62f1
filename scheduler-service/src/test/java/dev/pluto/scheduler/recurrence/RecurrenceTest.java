package dev.pluto.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void usesOffsetBeforeTheGapOnTheDayTheClockGoesForward() {
        Recurrence daily = Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2027-03-01T02:30:00"));

        List<Instant> due = take(daily, Instant.parse("2027-03-13T12:00:00Z"), NEW_YORK, 2);

        assertThat(due).containsExactly(Instant.parse("2027-03-14T07:30:00Z"), Instant.parse("2027-03-15T06:30:00Z"));
        assertThat(due.get(0).atZone(NEW_YORK).toLocalDateTime()).isEqualTo("2027-03-14T03:30:00");
    }

    @Test
    void takesTheFirstOfTwoEqualLocalTimesAndOnlyThat() {
        Recurrence daily = Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2026-10-01T01:30:00"));

        List<Instant> due = take(daily, Instant.parse("2026-10-31T12:00:00Z"), NEW_YORK, 2);

        assertThat(due).containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    void keepsOrderWhenAGapMovesOneTimeBehindAnother() {
        // Given 02:30 (skipped, lived at 03:30) and 03:00 of the same day
        Recurrence twice = Recurrence.of(
                "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;BYSETPOS=2,3", LocalDateTime.parse("2027-03-01T02:30:00"));

        List<Instant> due = take(twice, Instant.parse("2027-03-14T05:00:00Z"), NEW_YORK, 3);

        assertThat(due)
                .containsExactly(
                        Instant.parse("2027-03-14T07:00:00Z"),
                        Instant.parse("2027-03-14T07:30:00Z"),
                        Instant.parse("2027-03-15T06:30:00Z"));
    }

    @Test
    void countsElapsedTimeForIntervalsAcrossAClockChange() {
        Recurrence everyHalfHour =
                Recurrence.of("FREQ=MINUTELY;INTERVAL=30", LocalDateTime.parse("2026-10-25T01:00:00"));

        List<Instant> due = take(everyHalfHour, Instant.parse("2026-10-24T23:00:00Z"), BERLIN, 6);

        assertThat(due)
                .containsExactly(
                        Instant.parse("2026-10-24T23:30:00Z"),
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:00:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"),
                        Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void livesTheDayThatSamoaSkippedOnce() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Recurrence daily = Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2011-12-01T08:00:00"));

        List<Instant> due = take(daily, Instant.parse("2011-12-29T12:00:00Z"), apia, 3);

        assertThat(due.stream().map(i -> i.atZone(apia).toLocalDate().toString()))
                .containsExactly("2011-12-29", "2011-12-31", "2012-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3|3",
                "FREQ=DAILY;UNTIL=20260305|5",
                "FREQ=DAILY;UNTIL=20260305T080000|5",
                "FREQ=DAILY;UNTIL=20260305T075959|4",
                "FREQ=DAILY;UNTIL=20260305T070000Z|5",
                "FREQ=DAILY;UNTIL=20260305T065959Z|4",
                "FREQ=HOURLY;INTERVAL=6;COUNT=7|7",
                "FREQ=HOURLY;INTERVAL=24;UNTIL=20260305T070000Z|5",
            })
    void endsByCountOrInclusiveUntil(String rule, int expected) {
        Recurrence recurrence = Recurrence.of(rule, LocalDateTime.parse("2026-03-01T08:00:00"));

        assertThat(take(recurrence, Instant.EPOCH, BERLIN, 50)).hasSize(expected);
    }

    @Test
    void ignoresInvalidDatesAndOffersTheLastDayOfTheMonth() {
        Recurrence on31st = Recurrence.of("FREQ=MONTHLY;BYMONTHDAY=31", LocalDateTime.parse("2026-01-31T09:00:00"));
        Recurrence lastDay = Recurrence.of("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDateTime.parse("2026-01-31T09:00:00"));

        assertThat(take(on31st, Instant.EPOCH, ZoneOffset.UTC, 3))
                .containsExactly(
                        Instant.parse("2026-01-31T09:00:00Z"),
                        Instant.parse("2026-03-31T09:00:00Z"),
                        Instant.parse("2026-05-31T09:00:00Z"));
        assertThat(take(lastDay, Instant.EPOCH, ZoneOffset.UTC, 2))
                .containsExactly(Instant.parse("2026-01-31T09:00:00Z"), Instant.parse("2026-02-28T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=SU|2016-01-06T07:15:00",
                "FREQ=DAILY;INTERVAL=5|2016-01-06T07:15:00",
                "FREQ=MONTHLY|2016-01-31T07:15:00",
                "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR|2016-01-29T07:15:00",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1|2016-01-29T07:15:00",
                "FREQ=YEARLY|2016-02-29T07:15:00",
                "FREQ=YEARLY;INTERVAL=3;BYMONTH=1,6;BYMONTHDAY=31,30|2016-01-30T07:15:00",
                "FREQ=YEARLY;BYWEEKNO=53,1;BYDAY=SU,MO|2015-12-28T07:15:00",
            })
    void answersTheSameFromTheStartAndFromYearsLater(String rule, LocalDateTime startsAt) {
        // A rule that is counted is followed from its start.
        Recurrence counted = Recurrence.of(rule + ";COUNT=5000", startsAt);
        Recurrence endless = Recurrence.of(rule, startsAt);

        for (int month = 0; month < 150; month++) {
            Instant after = Instant.parse("2016-12-30T23:00:00Z").plus(Duration.ofDays(month * 30L));
            assertThat(endless.nextAfter(after, BERLIN)).as("%s", after).isEqualTo(counted.nextAfter(after, BERLIN));
        }
    }

    @Test
    void happensOnceWithoutARule() {
        Recurrence once = Recurrence.of(null, LocalDateTime.parse("2026-12-01T08:00:00"));

        assertThat(once.nextAfter(Instant.parse("2026-12-01T06:59:59Z"), BERLIN))
                .contains(Instant.parse("2026-12-01T07:00:00Z"));
        assertThat(once.nextAfter(Instant.parse("2026-12-01T07:00:00Z"), BERLIN))
                .isEmpty();
        assertThat(once.once()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DAILY",
                "FREQ=SOMETIMES",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;BYHOUR=25",
                "FREQ=DAILY;COUNT=2;UNTIL=20300101",
                "FREQ=HOURLY;BYMINUTE=5",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RSCALE=CHINESE;FREQ=YEARLY",
                "FREQ=DAILY;DROP=TABLE",
                "FREQ=DAILY;BYHOUR=8;BYSETPOS=2",
                "FREQ=DAILY;UNTIL=20261399",
                "FREQ=DAILY;_BYMONTH_FILTER=3",
                "FREQ=MONTHLY;SKIP=FORWARD",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
                "FREQ=DAILY;INTERVAL=3653;BYMONTH=2;BYMONTHDAY=29",
            })
    void refusesWhatCannotBeFollowed(String rule) {
        assertThatThrownBy(() -> Recurrence.of(rule, LocalDateTime.parse("2026-03-01T08:00:00")))
                .isInstanceOf(InvalidRecurrence.class)
                .hasMessageNotContaining("DROP");
    }

    static Stream<String> rulesThatCostTooMuch() {
        String hours = ";BYHOUR=" + numbers(24);
        String minutes = ";BYMINUTE=" + numbers(60);
        String everySecond = hours + minutes + ";BYSECOND=" + numbers(60);
        return Stream.of(
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU" + everySecond,
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU" + everySecond + ";BYSETPOS=1",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU" + hours + minutes,
                "FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7" + hours,
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU" + hours + ";BYMINUTE=0,30;BYSETPOS=1",
                "FREQ=DAILY" + hours + minutes + ";BYSETPOS=1",
                "FREQ=DAILY;BYSECOND=0,30",
                "FREQ=DAILY;BYHOUR=0" + ",0".repeat(200) + ";BYMINUTE=0,10,20,30,40,50",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=WEEKLY;INTERVAL=2147483647",
                "FREQ=YEARLY;INTERVAL=10000",
                "FREQ=SECONDLY;INTERVAL=2147483647",
                "FREQ=DAILY;COUNT=2147483647");
    }

    @ParameterizedTest
    @MethodSource("rulesThatCostTooMuch")
    @Timeout(10)
    void refusesAtOnceWhatCostsTooMuchToFollow(String rule) {
        assertThat(rule).hasSizeLessThan(501);
        assertThatThrownBy(() -> Recurrence.of(rule, LocalDateTime.parse("2026-03-01T08:00:00")))
                .isInstanceOf(InvalidRecurrence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14,15,16,17,18,19,20;BYMINUTE=0,15,30,45;BYSECOND=0",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,17",
                "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO;BYHOUR=8,12,18",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;INTERVAL=10",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=SECONDLY;INTERVAL=86400",
            })
    void followsWhatPeopleAskFor(String rule) {
        Recurrence recurrence = Recurrence.of(rule, LocalDateTime.parse("2026-03-01T08:00:00"));

        assertThat(take(recurrence, Instant.EPOCH, BERLIN, 3)).hasSize(3);
    }

    @Test
    void endsWhereTheNextRunIsCenturiesAway() {
        Recurrence everyTenYears = Recurrence.of(
                "FREQ=DAILY;INTERVAL=3653;BYMONTH=2;BYMONTHDAY=29", LocalDateTime.parse("2028-02-29T08:00:00"));

        assertThat(take(everyTenYears, Instant.EPOCH, BERLIN, 30))
                .containsExactly(Instant.parse("2028-02-29T07:00:00Z"));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Instant> take(Recurrence recurrence, Instant after, ZoneId zone, int limit) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = recurrence.nextAfter(after, zone);
        while (next.isPresent() && found.size() < limit) {
            found.add(next.get());
            next = recurrence.nextAfter(next.get(), zone);
        }
        return found;
    }
}
