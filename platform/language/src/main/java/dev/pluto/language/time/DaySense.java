package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Within;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one day of all that was said about days: "next week" and "on Tuesday", "the 4th" and "a Friday". */
final class DaySense {

    private final Draft draft;
    private final ZonedDateTime home;

    DaySense(Draft draft, ZonedDateTime home) {
        this.draft = draft;
        this.home = home;
    }

    /** The one day that all words about days mean. */
    @Nullable
    Day day(List<Day> days) {
        Within within = draft.within();
        Ahead ahead = draft.ahead();
        if (days.isEmpty()) {
            if (within != null) {
                return ofSpan(within);
            }
            return ahead == null ? null : new Day.InDays(daysTo(ahead.period()));
        }
        Day day = days.get(0);
        if (within != null) {
            day = inSpan(day, within);
        }
        if (ahead != null) {
            day = inSpan(day, ahead.period());
        }
        LocalDate today = home.toLocalDate();
        for (Day other : days.subList(1, days.size())) {
            day = agreed(day, other, today);
        }
        return day;
    }

    private static Day agreed(Day day, Day other, LocalDate today) {
        if (day.equals(other)) {
            return day;
        }
        if (day instanceof Day.Weekday weekday) {
            return new Day.Dated(weekday.weekday(), other, false);
        }
        if (other instanceof Day.Weekday weekday) {
            return new Day.Dated(weekday.weekday(), day, false);
        }
        if (day.on(today, today).equals(other.on(today, today))) {
            return day;
        }
        throw new Contradiction(day + " is not " + other);
    }

    private int daysTo(Period period) {
        LocalDate today = home.toLocalDate();
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, today.plus(capped(period)));
        return Math.toIntExact(days);
    }

    private static Period capped(Period period) {
        return period.toTotalMonths() > 1_200 || period.getDays() > 40_000 ? Period.ofYears(100) : period;
    }

    private Day ofSpan(Within within) {
        LocalDate today = home.toLocalDate();
        if (draft.isSameTime()) {
            return switch (within.span()) {
                case WEEK, WEEKEND -> new Day.InDays(7 * within.ahead());
                case MONTH -> new Day.InDays(daysTo(Period.ofMonths(within.ahead())));
                case YEAR -> new Day.InDays(daysTo(Period.ofYears(within.ahead())));
            };
        }
        return switch (within.span()) {
            case WEEK -> new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.MONDAY);
            case WEEKEND -> new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.SATURDAY);
            case MONTH -> new Day.OfMonthAhead(within.ahead(), 1);
            case YEAR ->
                new Day.InDays(daysTo(Period.between(
                        today, today.plusYears(within.ahead()).with(TemporalAdjusters.firstDayOfYear()))));
        };
    }

    private static Day inSpan(Day day, Within within) {
        if (within.span() == Within.Span.WEEK && day instanceof Day.Weekday weekday) {
            return new Day.WeekdayOfWeek(within.ahead(), weekday.weekday());
        }
        if (within.span() == Within.Span.MONTH && !within.counted() && day instanceof Day.OfMonth of) {
            return new Day.OfMonthAhead(within.ahead(), of.day());
        }
        if (within.span() == Within.Span.MONTH && within.counted() && day instanceof Day.OfMonth of) {
            return new Day.OfYear(0, java.time.Month.of(within.ahead()), of.day());
        }
        if (within.span() == Within.Span.MONTH && day instanceof Day.InMonth in && in.month() == 0) {
            return within.counted()
                    ? new Day.InMonth(in.position(), in.weekday(), within.ahead(), -1, 0)
                    : new Day.InMonth(in.position(), in.weekday(), 0, within.ahead(), 0);
        }
        if (within.span() == Within.Span.WEEKEND && day instanceof Day.Weekday weekday) {
            return new Day.WeekdayOfWeek(within.ahead(), weekday.weekday());
        }
        throw new Contradiction(day + " of " + within);
    }

    /** "In two weeks on Tuesday", "in two months on the 3rd". */
    private Day inSpan(Day day, Period period) {
        if (day instanceof Day.Weekday weekday && period.getDays() % 7 == 0 && period.toTotalMonths() == 0) {
            return new Day.WeekdayOfWeek(period.getDays() / 7, weekday.weekday());
        }
        if (day instanceof Day.OfMonth of && period.getDays() == 0) {
            return new Day.OfMonthAhead((int) period.toTotalMonths(), of.day());
        }
        LocalDate date = home.toLocalDate().plus(period);
        if (day.on(date, home.toLocalDate()).equals(Optional.of(date))) {
            return day;
        }
        throw new Contradiction(day + " in " + period);
    }
}
