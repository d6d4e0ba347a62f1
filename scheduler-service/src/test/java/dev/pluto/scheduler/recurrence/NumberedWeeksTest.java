package dev.pluto.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of numbered weeks against a walk over the days of four decades, judged by the week fields of java.time. */
class NumberedWeeksTest {

    private static final LocalDate END = LocalDate.of(2067, 1, 1);

    @Test
    void firesOnceYearAndKeepsTheWeekdayOfItsStart() {
        assertThat(dates("FREQ=YEARLY;BYWEEKNO=20", LocalDate.of(2027, 5, 17)))
                .startsWith(
                        LocalDate.of(2027, 5, 17),
                        LocalDate.of(2028, 5, 15),
                        LocalDate.of(2029, 5, 14),
                        LocalDate.of(2030, 5, 13),
                        LocalDate.of(2031, 5, 12))
                .allMatch(date -> date.getDayOfWeek() == DayOfWeek.MONDAY)
                .hasSize(40);
    }

    @Test
    void hasWeek53OnlyInYearsThatHaveIt() {
        assertThat(dates("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", LocalDate.of(2026, 1, 1)))
                .startsWith(LocalDate.of(2026, 12, 28), LocalDate.of(2032, 12, 27), LocalDate.of(2037, 12, 28));
    }

    static Stream<Arguments> rules() {
        List<Arguments> all = new ArrayList<>();
        for (LocalDate start : List.of(
                LocalDate.of(2027, 5, 17),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 3),
                LocalDate.of(2024, 12, 30),
                LocalDate.of(2028, 2, 29))) {
            for (DayOfWeek first : DayOfWeek.values()) {
                all.add(Arguments.of(start, first, 1, List.of(20), Set.of()));
                all.add(Arguments.of(start, first, 1, List.of(53), Set.of(DayOfWeek.MONDAY)));
                all.add(Arguments.of(start, first, 1, List.of(53), Set.of()));
                all.add(Arguments.of(
                        start, first, 1, List.of(1, 52, 53), Set.of(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY)));
                all.add(Arguments.of(start, first, 1, List.of(-1), Set.of(DayOfWeek.FRIDAY)));
                all.add(Arguments.of(start, first, 1, List.of(-53), Set.of()));
                all.add(Arguments.of(start, first, 2, List.of(-53, -1, 1), Set.of(DayOfWeek.MONDAY)));
                all.add(Arguments.of(start, first, 3, List.of(10, 30), Set.of()));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void equalsWalkOverTheDays(
            LocalDate start, DayOfWeek weekStart, int interval, List<Integer> weeks, Set<DayOfWeek> days) {
        Set<DayOfWeek> wanted = days.isEmpty() ? Set.of(start.getDayOfWeek()) : days;
        String rule = "FREQ=YEARLY;INTERVAL=" + interval + ";WKST=" + letters(weekStart) + ";BYWEEKNO="
                + String.join(",", weeks.stream().map(String::valueOf).toList())
                + (days.isEmpty()
                        ? ""
                        : ";BYDAY="
                                + String.join(
                                        ",",
                                        days.stream()
                                                .map(NumberedWeeksTest::letters)
                                                .toList()));
        TemporalField year = year(weekStart);
        TemporalField week = week(weekStart);
        List<LocalDate> reference = walk(
                start,
                date -> wanted.contains(date.getDayOfWeek())
                        && (date.get(year) - start.get(year)) % interval == 0
                        && weeks.stream()
                                .anyMatch(number -> date.get(week) == number
                                        || date.get(week)
                                                        - week.rangeRefinedBy(date)
                                                                .getMaximum()
                                                        - 1
                                                == number));

        assertThat(dates(rule, start)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=YEARLY;BYWEEKNO=52,53;BYDAY=MO;BYSETPOS=-1|2026-12-28,2027-12-27,2028-12-25,2029-12-24",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3|2026-12-28,2032-12-27,2037-12-28",
                "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=12;BYDAY=MO|2029-12-31,2030-12-30,2031-12-29,2035-12-31",
                "FREQ=YEARLY;BYWEEKNO=20;BYMONTHDAY=17|2026-05-17,2027-05-17,2028-05-17,2029-05-17,2030-05-17",
                "FREQ=YEARLY;BYWEEKNO=1,2;BYYEARDAY=-1;COUNT=3|2029-12-31,2030-12-31,2031-12-31",
            })
    void combinesWithTheOtherParts(String rule, String expected) {
        assertThat(dates(rule, LocalDate.of(2026, 2, 1)))
                .startsWith(Stream.of(expected.split(",")).map(LocalDate::parse).toArray(LocalDate[]::new));
    }

    @Test
    void comesAtEachOfItsTimesInOrder() {
        Recurrence rule = Recurrence.of(
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;BYHOUR=18,9;BYMINUTE=30,0",
                LocalDateTime.parse("2027-05-17T09:30:15"));

        assertThat(RecurrenceTest.take(rule, Instant.EPOCH, ZoneOffset.UTC, 3))
                .containsExactly(
                        Instant.parse("2027-05-17T09:30:15Z"),
                        Instant.parse("2027-05-17T18:00:15Z"),
                        Instant.parse("2027-05-17T18:30:15Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
                "FREQ=YEARLY;BYWEEKNO=0",
                "FREQ=YEARLY;BYWEEKNO=54",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
                "FREQ=MONTHLY;BYWEEKNO=20",
            })
    void refusesWhatNeverComesOrMeansNothing(String rule) {
        assertThatThrownBy(() -> Recurrence.of(rule, LocalDateTime.parse("2026-03-01T08:00:00")))
                .isInstanceOf(InvalidRecurrence.class);
    }

    private static TemporalField week(DayOfWeek first) {
        return first == DayOfWeek.MONDAY
                ? IsoFields.WEEK_OF_WEEK_BASED_YEAR
                : WeekFields.of(first, 4).weekOfWeekBasedYear();
    }

    private static TemporalField year(DayOfWeek first) {
        return first == DayOfWeek.MONDAY
                ? IsoFields.WEEK_BASED_YEAR
                : WeekFields.of(first, 4).weekBasedYear();
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static List<LocalDate> walk(LocalDate start, Predicate<LocalDate> condition) {
        return start.datesUntil(END).filter(condition).toList();
    }

    private static List<LocalDate> dates(String rule, LocalDate start) {
        Recurrence recurrence = Recurrence.of(rule, start.atTime(8, 0));
        List<LocalDate> found = new ArrayList<>();
        Optional<Instant> next = recurrence.nextAfter(Instant.EPOCH, ZoneOffset.UTC);
        while (next.isPresent()) {
            LocalDate date = next.get().atOffset(ZoneOffset.UTC).toLocalDate();
            if (!date.isBefore(END)) {
                break;
            }
            found.add(date);
            next = recurrence.nextAfter(next.get(), ZoneOffset.UTC);
        }
        assertThat(IntStream.range(1, found.size()))
                .allMatch(i -> found.get(i - 1).isBefore(found.get(i)));
        return found;
    }
}
