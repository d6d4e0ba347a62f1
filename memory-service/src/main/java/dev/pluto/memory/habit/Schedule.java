package dev.pluto.memory.habit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * On which days of the local calendar something is due.
 *
 * @param days of the week, one bit each, Monday the lowest; of a monthly one by date it is 0
 * @param place of {@link Kind#MONTHLY_DATE} the day of the month, 1 to 31; of {@link Kind#MONTHLY_WEEKDAY} which of them, 1 to 4, or -1
 *     for the last; of {@link Kind#BIWEEKLY} the week's parity, 0 or 1; else 0
 */
record Schedule(Kind kind, int days, int place) {

    static final int ALL = 0b1111111;
    static final int WEEKDAYS = 0b0011111;
    static final int WEEKEND = 0b1100000;

    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);
    private static final int LONGEST_GAP = 70;
    private static final int WEEK = 7;
    private static final List<String> NTH = List.of("first", "second", "third", "fourth");

    /** What the days have in common, with how strongly what happened long ago fades: days in which its weight halves. */
    enum Kind {
        DAILY(21),
        WEEKDAYS(21),
        WEEKENDS(42),
        SET_DAYS(42),
        WEEKLY(60),
        BIWEEKLY(90),
        MONTHLY_DATE(180),
        MONTHLY_WEEKDAY(180);

        private final double halfLife;

        Kind(double halfLife) {
            this.halfLife = halfLife;
        }

        double halfLife() {
            return halfLife;
        }

        boolean isMonthly() {
            return this == MONTHLY_DATE || this == MONTHLY_WEEKDAY;
        }
    }

    /** @param days of the week, one bit each */
    static Schedule ofDays(int days) {
        Kind kind = switch (days) {
            case ALL -> Kind.DAILY;
            case WEEKDAYS -> Kind.WEEKDAYS;
            case WEEKEND -> Kind.WEEKENDS;
            default -> Integer.bitCount(days) == 1 ? Kind.WEEKLY : Kind.SET_DAYS;
        };
        return new Schedule(kind, days, 0);
    }

    static Schedule everyOther(DayOfWeek day, int parity) {
        return new Schedule(Kind.BIWEEKLY, bit(day), parity);
    }

    static Schedule onDate(int dayOfMonth) {
        return new Schedule(Kind.MONTHLY_DATE, 0, dayOfMonth);
    }

    /** @param which 1 to 4, or -1 for the last of a month */
    static Schedule onWeekday(int which, DayOfWeek day) {
        return new Schedule(Kind.MONTHLY_WEEKDAY, bit(day), which);
    }

    static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    /** Which of two weeks a day is in, 0 or 1. */
    static int parity(LocalDate day) {
        return (int) Math.floorMod(Math.floorDiv(ChronoUnit.DAYS.between(A_MONDAY, day), WEEK), 2L);
    }

    boolean isDue(LocalDate day) {
        return switch (kind) {
            case BIWEEKLY -> isOfDays(day) && parity(day) == place;
            // what stands on the 31st is done on the last day of a shorter month by some and not at all by others: not
            // due
            case MONTHLY_DATE -> day.getDayOfMonth() == place;
            case MONTHLY_WEEKDAY -> isOfDays(day) && isPlaced(day);
            case DAILY, WEEKDAYS, WEEKENDS, SET_DAYS, WEEKLY -> isOfDays(day);
        };
    }

    /** Whether it is due on more days than not. */
    boolean isOften() {
        return kind != Kind.BIWEEKLY && Integer.bitCount(days) > WEEK / 2;
    }

    private boolean isOfDays(LocalDate day) {
        return (days & bit(day.getDayOfWeek())) != 0;
    }

    private boolean isPlaced(LocalDate day) {
        return place < 0
                ? day.getDayOfMonth() + WEEK > day.lengthOfMonth()
                : (day.getDayOfMonth() - 1) / WEEK + 1 == place;
    }

    /** The first day due that is not before the one given. */
    LocalDate next(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < LONGEST_GAP && !isDue(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** As RFC 5545 writes it. */
    String rrule() {
        return switch (kind) {
            case DAILY -> "FREQ=DAILY";
            case BIWEEKLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + byDay();
            case MONTHLY_DATE -> "FREQ=MONTHLY;BYMONTHDAY=" + place;
            case MONTHLY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + place + byDay();
            case WEEKDAYS, WEEKENDS, SET_DAYS, WEEKLY -> "FREQ=WEEKLY;BYDAY=" + byDay();
        };
    }

    /** As one says it: "every other Tuesday". */
    String words() {
        return switch (kind) {
            case DAILY -> "every day";
            case WEEKDAYS -> "on weekdays";
            case WEEKENDS -> "at weekends";
            case SET_DAYS, WEEKLY -> "every " + dayNames();
            case BIWEEKLY -> "every other " + dayNames();
            case MONTHLY_DATE -> "on the " + place + ending() + " of the month";
            case MONTHLY_WEEKDAY ->
                "on the " + (place < 0 ? "last" : NTH.get(place - 1)) + " " + dayNames() + " of the month";
        };
    }

    private String ending() {
        int last = place / 10 == 1 ? 0 : place % 10;
        return switch (last) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private String dayNames() {
        List<String> names = Arrays.stream(DayOfWeek.values())
                .filter(day -> (days & bit(day)) != 0)
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
        int last = names.size() - 1;
        return last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private String byDay() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (days & bit(day)) != 0)
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(","));
    }
}
