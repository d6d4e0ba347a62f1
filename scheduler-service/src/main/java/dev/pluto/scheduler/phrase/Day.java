package dev.pluto.scheduler.phrase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A day as said, and the next one it can mean when the first is over. Weeks start on Monday. */
sealed interface Day {

    /** @return the earliest day meant, not before {@code today} unless the words name a year */
    LocalDate from(LocalDate today);

    /** @return the day meant after {@code day}, null when the words mean only that one */
    default @Nullable LocalDate following(LocalDate day) {
        return null;
    }

    record InDays(int days) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.plusDays(days);
        }

        @Override
        public @Nullable LocalDate following(LocalDate day) {
            return day.plusDays(1);
        }
    }

    /** "Friday": today when it is one and the time is still to come. */
    record Weekday(DayOfWeek weekday) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.with(TemporalAdjusters.nextOrSame(weekday));
        }

        @Override
        public LocalDate following(LocalDate day) {
            return day.plusWeeks(1);
        }
    }

    /** "Wednesday next week", "next Friday": of a later calendar week. */
    record WeekdayOfWeek(int weeks, DayOfWeek weekday) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.plusWeeks(weeks)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(weekday));
        }

        @Override
        public LocalDate following(LocalDate day) {
            return day.plusWeeks(1);
        }
    }

    /** "The 3rd": months without such a day are passed over. */
    record OfMonth(int day) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return day > today.getDayOfMonth() - 1 && day <= today.lengthOfMonth()
                    ? today.withDayOfMonth(day)
                    : following(today);
        }

        @Override
        public LocalDate following(LocalDate date) {
            YearMonth month = YearMonth.from(date).plusMonths(1);
            while (!month.isValidDay(day)) {
                month = month.plusMonths(1);
            }
            return month.atDay(day);
        }
    }

    /** "The first Monday of the month", "the last day of the month" (weekday null). */
    record InMonth(int position, @Nullable DayOfWeek weekday) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            LocalDate day = in(YearMonth.from(today));
            return day.isBefore(today) ? following(today) : day;
        }

        @Override
        public LocalDate following(LocalDate day) {
            return in(YearMonth.from(day).plusMonths(1));
        }

        private LocalDate in(YearMonth month) {
            return weekday == null
                    ? month.atEndOfMonth()
                    : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(position, weekday));
        }
    }

    /** "The 3rd of March", with year 0 when none is said: 29 February waits for a leap year. */
    record OfYear(int year, Month month, int day) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            if (year != 0) {
                return LocalDate.of(year, month, day);
            }
            LocalDate date = in(today.getYear());
            return date.isBefore(today) ? in(date.getYear() + 1) : date;
        }

        @Override
        public @Nullable LocalDate following(LocalDate date) {
            return year == 0 ? in(date.getYear() + 1) : null;
        }

        private LocalDate in(int first) {
            int candidate = first;
            while (!YearMonth.of(candidate, month).isValidDay(day)) {
                candidate++;
            }
            return LocalDate.of(candidate, month, day);
        }

        /** @return null when no year has such a day */
        static @Nullable OfYear of(int year, int month, int day) {
            try {
                Month named = Month.of(month);
                boolean exists = year == 0
                        ? day >= 1 && day <= named.maxLength()
                        : YearMonth.of(year, named).isValidDay(day);
                return exists ? new OfYear(year, named, day) : null;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** "Next month" is its first day. */
    record FirstOfNext(boolean month) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.with(month ? TemporalAdjusters.firstDayOfNextMonth() : TemporalAdjusters.firstDayOfNextYear());
        }
    }

    /** "A week from Friday", "two days before Christmas". */
    record Shifted(Day day, Period by) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return day.from(today).plus(by);
        }

        @Override
        public @Nullable LocalDate following(LocalDate date) {
            LocalDate base = day.following(date.minus(by));
            return base == null ? null : base.plus(by);
        }
    }
}
