package dev.pluto.memory.ranking;

import java.time.LocalDate;

/**
 * Days a question names, both ends included, on the person's calendar.
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record TimeSpan(LocalDate first, LocalDate last) {
    public TimeSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span of days ends on or after its first");
        }
    }

    static TimeSpan day(LocalDate day) {
        return new TimeSpan(day, day);
    }

    static TimeSpan days(LocalDate first, long days) {
        return new TimeSpan(first, first.plusDays(days - 1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    TimeSpan extendedBy(long days) {
        return new TimeSpan(first, last.plusDays(days));
    }
}
