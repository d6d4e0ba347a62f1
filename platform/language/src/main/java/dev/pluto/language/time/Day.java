package dev.pluto.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A day as people name it; which one that is depends on the day of speaking. */
sealed interface Day {

    /** How far ahead a day may lie at most; leap days and feasts come round within it. */
    int YEARS = 12;

    /**
     * @param earliest the first day that may be meant
     * @param today the day of speaking
     * @return empty when the words can only mean an earlier day
     * @throws NoSuchDay when no calendar has it
     * @throws Contradiction when the words do not fit together
     */
    Optional<LocalDate> on(LocalDate earliest, LocalDate today);

    private static Optional<LocalDate> fixed(LocalDate date, LocalDate earliest) {
        return date.isBefore(earliest) ? Optional.empty() : Optional.of(date);
    }

    /** Tomorrow is one day from today, yesterday less than none. */
    record InDays(int days) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            return fixed(today.plusDays(days), earliest);
        }
    }

    /** The next such weekday, which may be today. */
    record Weekday(DayOfWeek weekday) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            return Optional.of(earliest.with(TemporalAdjusters.nextOrSame(weekday)));
        }
    }

    /** The n-th such weekday after today. */
    record Counted(int count, DayOfWeek weekday) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            return fixed(today.with(TemporalAdjusters.next(weekday)).plusWeeks(count - 1L), earliest);
        }
    }

    /** A weekday of this week (0), the next one (1) … Weeks begin on Monday. */
    record WeekdayOfWeek(int weeks, DayOfWeek weekday) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return fixed(monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday)), earliest);
        }
    }

    /** A day of the coming months by its number; -1 for the last one. */
    record OfMonth(int day) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            if (day == 0 || day > 31) {
                throw new NoSuchDay("no month has a " + day + "th");
            }
            YearMonth month = YearMonth.from(earliest);
            while (day > month.lengthOfMonth() || dayOf(month, day).isBefore(earliest)) {
                month = month.plusMonths(1);
            }
            return Optional.of(dayOf(month, day));
        }
    }

    /** A day of this month (0), the next one (1) … */
    record OfMonthAhead(int months, int day) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            return fixed(dayOf(YearMonth.from(today).plusMonths(months), day), earliest);
        }
    }

    /** @param year 0 for the next one that has this day */
    record OfYear(int year, Month month, int day) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            if (day == 0 || day > month.maxLength()) {
                throw new NoSuchDay(month + " has no " + day);
            }
            if (year > 0) {
                return fixed(dayOf(YearMonth.of(year, month), day), earliest);
            }
            for (int next = earliest.getYear(); next <= earliest.getYear() + YEARS; next++) {
                YearMonth in = YearMonth.of(next, month);
                if (day <= in.lengthOfMonth() && !dayOf(in, day).isBefore(earliest)) {
                    return Optional.of(dayOf(in, day));
                }
            }
            throw new NoSuchDay(month + " has no " + day);
        }
    }

    /**
     * @param position 1 for the first such weekday of a month, -1 for the last
     * @param year 0 for the next one
     * @param month 1 to 12; 0 for any, counted from this one by {@code ahead}, or any that fits when that is negative
     */
    record InMonth(int position, DayOfWeek weekday, int month, int ahead, int year) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            if (month == 0 && ahead >= 0) {
                return fixed(in(YearMonth.from(today).plusMonths(ahead)), earliest);
            }
            if (year > 0) {
                return fixed(in(YearMonth.of(year, month)), earliest);
            }
            YearMonth at = YearMonth.from(earliest);
            for (int i = 0; i < YEARS * 12; i++, at = at.plusMonths(1)) {
                if ((month == 0 || at.getMonthValue() == month) && !in(at).isBefore(earliest)) {
                    return Optional.of(in(at));
                }
            }
            return Optional.empty();
        }

        private LocalDate in(YearMonth at) {
            LocalDate date = at.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(position, weekday));
            if (!YearMonth.from(date).equals(at)) {
                throw new NoSuchDay(at + " has no such " + weekday);
            }
            return date;
        }
    }

    /**
     * A day whose weekday is said with it.
     *
     * @param isComing "the 28th" is the coming one
     */
    record Dated(DayOfWeek weekday, Day day, boolean isComing) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            Optional<LocalDate> found = day.on(earliest, today);
            if (isComing
                    && day instanceof OfMonth
                    && found.isPresent()
                    && isNear(day.on(today, today).orElse(found.get()))) {
                throw new Contradiction("the coming one is the day beside " + weekday);
            }
            for (int i = 0; i < YEARS && day instanceof OfMonth && found.isPresent(); i++) {
                if (found.get().getDayOfWeek() == weekday) {
                    return found;
                }
                found = day.on(found.get().plusDays(1), today);
            }
            if (found.isPresent() && found.get().getDayOfWeek() != weekday) {
                throw new Contradiction(found.get() + " is no " + weekday);
            }
            return found;
        }

        /** "Friday the 28th" where the 28th is a saturday is a mistake, not a friday of months ahead. */
        private boolean isNear(LocalDate date) {
            DayOfWeek there = date.getDayOfWeek();
            return there == weekday.plus(1) || there == weekday.minus(1);
        }
    }

    record Shifted(Day day, Period by) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            return day.on(by.isNegative() ? earliest.minus(by) : later(earliest.minus(by), today), today)
                    .map(date -> date.plus(by));
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }
    }

    /** "The Monday after Easter", "the last Friday before Christmas". */
    record Beside(DayOfWeek weekday, Day day, boolean before) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            Optional<LocalDate> found =
                    day.on(before ? earliest : earliest.minusDays(7), today).map(this::beside);
            return found.isPresent() && found.get().isBefore(earliest)
                    ? day.on(earliest.plusDays(1), today).map(this::beside).filter(date -> !date.isBefore(earliest))
                    : found;
        }

        private LocalDate beside(LocalDate date) {
            return date.with(before ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
        }
    }

    record Feast(FeastRule rule, int year) implements Day {
        @Override
        public Optional<LocalDate> on(LocalDate earliest, LocalDate today) {
            if (year > 0) {
                return fixed(rule.in(year), earliest);
            }
            int first = earliest.getYear();
            LocalDate date = rule.in(first);
            return Optional.of(date.isBefore(earliest) ? rule.in(first + 1) : date);
        }
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        if (day < 0) {
            return month.atEndOfMonth().plusDays(day + 1L);
        }
        if (day == 0 || day > month.lengthOfMonth()) {
            throw new NoSuchDay(month + " has no " + day);
        }
        return month.atDay(day);
    }

    /** Whether a year can be written at all. */
    static boolean isYear(int year) {
        return year >= 1900 && year <= Year.MAX_VALUE;
    }
}
