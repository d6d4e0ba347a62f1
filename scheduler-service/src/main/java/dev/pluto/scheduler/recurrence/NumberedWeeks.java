package dev.pluto.scheduler.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/**
 * Rules with BYWEEKNO (RFC 5545, 3.3.10): a week belongs to the year that holds four or more of its days, and INTERVAL counts
 * those years. lib-recur takes a week 53 that a year does not have for the first one of the next year, and the weekday from
 * wherever it starts to count.
 *
 * @param weekStart WKST, the first day of a week
 * @param weeks numbers from 1, or from -1 backwards
 * @param days weekdays; the start's own when the rule says nothing about days
 * @param months those allowed, 1 to 12; none given allows all, and so with the next two
 * @param monthDays from 1, or from -1 backwards
 * @param yearDays from 1, or from -1 backwards
 * @param times of each day, in order
 * @param positions BYSETPOS within a year, from 1, or from -1 backwards; none given takes all
 */
record NumberedWeeks(
        LocalDateTime startsAt,
        int interval,
        @Nullable Integer count,
        DayOfWeek weekStart,
        Collection<Integer> weeks,
        Set<DayOfWeek> days,
        Collection<Integer> months,
        Collection<Integer> monthDays,
        Collection<Integer> yearDays,
        List<LocalTime> times,
        Collection<Integer> positions)
        implements Expansion {

    private static final Set<DayOfWeek> ALL_DAYS = Set.of(DayOfWeek.values());

    static NumberedWeeks of(RecurrenceRule rule, LocalDateTime startsAt) {
        return new NumberedWeeks(
                startsAt,
                rule.getInterval(),
                rule.getCount(),
                day(rule.getWeekStart()),
                values(rule, Part.BYWEEKNO),
                days(rule, startsAt),
                values(rule, Part.BYMONTH).stream().map(month -> month + 1).toList(),
                values(rule, Part.BYMONTHDAY),
                values(rule, Part.BYYEARDAY),
                times(rule, startsAt.toLocalTime()),
                values(rule, Part.BYSETPOS));
    }

    private static DayOfWeek day(org.dmfs.rfc5545.Weekday weekday) {
        return DayOfWeek.SUNDAY.plus(weekday.ordinal());
    }

    private static List<Integer> values(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? rule.getByPart(part) : List.of();
    }

    private static Set<DayOfWeek> days(RecurrenceRule rule, LocalDateTime startsAt) {
        if (rule.hasPart(Part.BYDAY)) {
            if (rule.getByDayPart().stream().anyMatch(day -> day.pos != 0)) {
                throw new InvalidRecurrence("A rule of numbered weeks takes weekdays without a number.");
            }
            return rule.getByDayPart().stream().map(day -> day(day.weekday)).collect(Collectors.toUnmodifiableSet());
        }
        boolean otherwise = rule.hasPart(Part.BYMONTHDAY) || rule.hasPart(Part.BYYEARDAY);
        return otherwise ? ALL_DAYS : Set.of(startsAt.getDayOfWeek());
    }

    private static List<LocalTime> times(RecurrenceRule rule, LocalTime start) {
        int second = rule.hasPart(Part.BYSECOND) ? 0 : start.getSecond();
        return orOwn(values(rule, Part.BYHOUR), start.getHour())
                .flatMap(hour -> orOwn(values(rule, Part.BYMINUTE), start.getMinute())
                        .map(minute -> LocalTime.of(hour, minute, second)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Integer> orOwn(List<Integer> values, int own) {
        return values.isEmpty() ? Stream.of(own) : values.stream();
    }

    @Override
    public Iterator<LocalDateTime> from(LocalDateTime from) {
        int first = weekYear(startsAt.toLocalDate());
        int near = weekYear(from.toLocalDate());
        // who counts has to begin at the start
        int skipped = count == null ? Math.max(0, near - first) / interval : 0;
        int last = Math.max(first, near) + CalendarRule.FARTHEST_YEARS + 1;
        Stream<LocalDateTime> all = IntStream.iterate(
                        first + skipped * interval, year -> year <= last, year -> year + interval)
                .boxed()
                .flatMap(this::ofYear)
                .filter(time -> !time.isBefore(startsAt));
        return (count == null ? all : all.limit(count))
                .dropWhile(time -> time.isBefore(from))
                .iterator();
    }

    private Stream<LocalDateTime> ofYear(int year) {
        List<LocalDateTime> all = firstDay(year)
                .datesUntil(firstDay(year + 1))
                .filter(date -> hasWeek(date, year) && allows(date))
                .flatMap(date -> times.stream().map(date::atTime))
                .toList();
        if (positions.isEmpty()) {
            return all.stream();
        }
        return IntStream.range(0, all.size())
                .filter(index -> isAmong(positions, index + 1, all.size()))
                .mapToObj(all::get);
    }

    private boolean hasWeek(LocalDate date, int year) {
        long week = ChronoUnit.WEEKS.between(firstDay(year), date) + 1;
        return isAmong(weeks, week, ChronoUnit.WEEKS.between(firstDay(year), firstDay(year + 1)));
    }

    private boolean allows(LocalDate date) {
        return days.contains(date.getDayOfWeek())
                && (months.isEmpty() || months.contains(date.getMonthValue()))
                && (monthDays.isEmpty() || isAmong(monthDays, date.getDayOfMonth(), date.lengthOfMonth()))
                && (yearDays.isEmpty() || isAmong(yearDays, date.getDayOfYear(), date.lengthOfYear()));
    }

    /** Whether the numbers name this one of so many, counted from the front or from the back. */
    private static boolean isAmong(Collection<Integer> numbers, long number, long many) {
        return numbers.stream().anyMatch(wanted -> wanted == number || wanted == number - many - 1);
    }

    /** The year whose weeks hold this day. */
    private int weekYear(LocalDate date) {
        int year = date.getYear();
        if (date.isBefore(firstDay(year))) {
            return year - 1;
        }
        return date.isBefore(firstDay(year + 1)) ? year : year + 1;
    }

    /** The first week is the first one with four days: the one that holds 4 January. */
    private LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(weekStart));
    }
}
