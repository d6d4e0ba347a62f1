package dev.pluto.scheduler.phrase;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a moment, as said. */
sealed interface Fragment {

    /**
     * A time of day.
     *
     * @param minute of the day, 1440 for the midnight that ends it; beyond that on the next day
     * @param exact false when a twelve-hour clock shows it twice a day
     */
    record Clock(int minute, boolean exact) implements Fragment {
        static final int HALF_DAY = 720;
        static final int DAY = 1440;

        int morning() {
            return minute % HALF_DAY;
        }

        int afternoon() {
            return minute % HALF_DAY + HALF_DAY;
        }

        Clock plus(int minutes) {
            return exact
                    ? new Clock(Math.max(0, minute + minutes), true)
                    : new Clock(Math.floorMod(minute + minutes, HALF_DAY), false);
        }
    }

    /** A part of the day; decides between the two halves and stands for {@code minute} when no hour is said. */
    enum Part implements Fragment {
        MORNING(9 * 60),
        LUNCHTIME(12 * 60 + 30),
        AFTERNOON(15 * 60),
        EVENING(19 * 60),
        NIGHT(20 * 60);

        final int minute;

        Part(int minute) {
            this.minute = minute;
        }
    }

    record On(Day day) implements Fragment {}

    /** "In two hours", "in three days": calendar units first, then elapsed time. */
    record Ahead(Period period, Duration duration) implements Fragment {
        boolean elapsed() {
            return !duration.isZero();
        }

        boolean wholeWeeks() {
            return !elapsed() && period.getMonths() == 0 && period.getYears() == 0 && period.getDays() % 7 == 0;
        }
    }

    /** "Next week" without a day. */
    record Weeks(int ahead) implements Fragment {}

    enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * @param weekdays may be empty
     * @param position of the weekday in its month, -1 for the last, 0 for every one
     * @param monthDay 0 when not said, -1 for the last
     * @param month 0 when not said
     */
    record Repeat(Unit unit, int interval, List<DayOfWeek> weekdays, int position, int monthDay, int month)
            implements Fragment {
        static Repeat every(int interval, Unit unit) {
            return new Repeat(unit, interval, List.of(), 0, 0, 0);
        }

        static Repeat weekly(int interval, List<DayOfWeek> weekdays) {
            return new Repeat(Unit.WEEK, interval, weekdays, 0, 0, 0);
        }

        static Repeat monthly(int monthDay) {
            return new Repeat(Unit.MONTH, 1, List.of(), 0, monthDay, 0);
        }

        static Repeat monthly(int position, DayOfWeek weekday) {
            return new Repeat(Unit.MONTH, 1, List.of(weekday), position, 0, 0);
        }

        static Repeat yearly(int month, int monthDay) {
            return new Repeat(Unit.YEAR, 1, List.of(), 0, monthDay, month);
        }

        boolean elapsed() {
            return unit.compareTo(Unit.DAY) < 0;
        }

        boolean plain() {
            return weekdays.isEmpty() && monthDay == 0 && month == 0;
        }
    }

    /** The end of a repetition: a day, or a length from its start. */
    record Until(@Nullable Day day, @Nullable Period lasting) implements Fragment {}
}
