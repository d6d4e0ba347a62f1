package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Within;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days of a week, a weekend, a month or a year that is named. */
final class Spans {

    private Spans() {}

    static DayRange of(Within within, LocalDate today) {
        if (within.counted()) {
            LocalDate first = within.span() == Within.Span.YEAR
                    ? LocalDate.of(within.ahead(), 1, 1)
                    : today.withDayOfMonth(1).plusMonths(Math.floorMod(within.ahead() - today.getMonthValue(), 12));
            return new DayRange(
                    first,
                    within.span() == Within.Span.YEAR
                            ? first.with(TemporalAdjusters.lastDayOfYear())
                            : first.with(TemporalAdjusters.lastDayOfMonth()));
        }
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(within.ahead());
        return switch (within.span()) {
            case WEEK ->
                new DayRange(monday.isBefore(today) && within.ahead() == 0 ? today : monday, monday.plusDays(6));
            case WEEKEND -> new DayRange(monday.plusDays(5), monday.plusDays(6));
            case MONTH -> {
                LocalDate first = today.withDayOfMonth(1).plusMonths(within.ahead());
                yield new DayRange(within.ahead() == 0 ? today : first, first.with(TemporalAdjusters.lastDayOfMonth()));
            }
            case YEAR -> {
                LocalDate first = today.withDayOfYear(1).plusYears(within.ahead());
                yield new DayRange(within.ahead() == 0 ? today : first, first.with(TemporalAdjusters.lastDayOfYear()));
            }
        };
    }
}
