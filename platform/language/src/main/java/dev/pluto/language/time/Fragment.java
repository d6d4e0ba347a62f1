package dev.pluto.language.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a moment or rule, as far as its own words tell. */
sealed interface Fragment {

    /** Parts of a day, with the hours that a bare hour beside them may mean and the one that is meant without any. */
    enum Part {
        DAWN(0, 8, 6 * 60),
        MORNING(0, 11, 9 * 60),
        LUNCH(11, 14, 12 * 60 + 30),
        AFTERNOON(12, 19, 15 * 60),
        EVENING(16, 23, 19 * 60),
        NIGHT(17, 30, 20 * 60),
        /** "In the night", which no hour before six begins. */
        NIGHT_LONG(18, 30, 20 * 60),
        /** After midnight. */
        SMALL_HOURS(0, 6, 3 * 60),
        /** Spanish "tarde", which lasts till nine. */
        LATE(12, 21, 17 * 60),
        /** Spanish "noche". */
        NOCHE(19, 30, 21 * 60),
        BEDTIME(20, 25, 21 * 60);

        final int from;
        final int to;
        final int minute;

        Part(int from, int to, int minute) {
            this.from = from;
            this.to = to;
            this.minute = minute;
        }
    }

    /** Units that rules and lengths count in. */
    enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** Why a text has to be asked about even if it names something. */
    enum Doubt {
        VAGUE,
        /** "Before bed", "after work": says when only where no hour does. */
        HABIT,
        WHICH_HALF,
        UNREAD
    }

    /**
     * @param minute of the day, 1440 for the midnight that ends it
     * @param exact false when the other half of the day may be meant
     */
    record Clock(int minute, int second, boolean exact) implements Fragment {
        static final int HALF_DAY = 720;
        static final int DAY = 1440;

        Clock plus(int minutes) {
            int wrap = exact ? DAY : HALF_DAY;
            int moved = minute + minutes;
            return new Clock(minute == DAY && minutes <= 0 ? moved : Math.floorMod(moved, wrap), second, exact);
        }
    }

    record PartOf(Part part) implements Fragment {}

    record On(Day day) implements Fragment {}

    /** So long from now. */
    record Ahead(Period period, Duration duration) implements Fragment {
        boolean isElapsed() {
            return !duration.isZero();
        }
    }

    /** So long before or after the moment that is named besides. */
    record Lead(Period period, Duration duration, boolean before) implements Fragment {}

    /** Next week, in two weeks, in March, this year: days that have to be named besides. */
    record Within(Span span, int ahead, boolean counted) implements Fragment {
        enum Span {
            WEEK,
            MONTH,
            YEAR,
            WEEKEND
        }

        /** The day a week or month begins with; null where what comes again does not begin by it. */
        @Nullable
        Day first() {
            if (span == Span.WEEK) {
                return new Day.WeekdayOfWeek(ahead, DayOfWeek.MONDAY);
            }
            if (span != Span.MONTH) {
                return null;
            }
            return counted ? new Day.OfYear(0, Month.of(ahead), 1) : new Day.OfMonthAhead(ahead, 1);
        }
    }

    record Repeat(
            Unit unit,
            int interval,
            Set<DayOfWeek> days,
            List<Integer> monthDays,
            int position,
            int month,
            boolean half)
            implements Fragment {
        static Repeat of(Unit unit, int interval) {
            return new Repeat(unit, interval, Set.of(), List.of(), 0, 0, false);
        }

        static Repeat weekly(int interval, Set<DayOfWeek> days) {
            return new Repeat(Unit.WEEK, interval, EnumSet.copyOf(days), List.of(), 0, 0, false);
        }

        boolean isPlain() {
            return days.isEmpty() && monthDays.isEmpty();
        }

        boolean isElapsed() {
            return unit.compareTo(Unit.DAY) < 0;
        }

        /** Of what is counted in hours or less. */
        long seconds() {
            return switch (unit) {
                case HOUR -> 3_600L * interval;
                case MINUTE -> 60L * interval;
                default -> interval;
            };
        }
    }

    /** Hours of a day between which an hourly rule runs. */
    record Between(Clock from, Clock to) implements Fragment {}

    record Except(Set<DayOfWeek> days) implements Fragment {}

    record Until(@Nullable Day day, @Nullable Clock clock) implements Fragment {}

    record Lasting(Period period, Duration duration) implements Fragment {}

    record Times(int count) implements Fragment {}

    record Starting(Day day) implements Fragment {}

    record InZone(ZoneId zone) implements Fragment {}

    record Vague(Doubt doubt) implements Fragment {}

    /** "Now" alone is too soon to plan; "this time tomorrow" keeps the hour of speaking. */
    record Now(boolean sameTime) implements Fragment {}

    /** Several days at the same hour: "tue and thu at 9". */
    record Days(List<Day> days) implements Fragment {}

    /** An hour that no clock shows. */
    record NoSuch() implements Fragment {}

    /** When a clock strikes. */
    record FullHour() implements Fragment {}

    record Seldom(int times, Unit per) implements Fragment {}
}
