package dev.pluto.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When a feast is: {@code 12-25}; {@code 11-4TH} for the fourth Thursday of November, {@code 5--1MO} for the last Monday of May;
 * {@code E-2} for two days before Easter Sunday; any of them with {@code +1} days behind it.
 */
record FeastRule(int month, int day, int position, DayOfWeek weekday, int plus) {

    static FeastRule of(String rule) {
        if (rule.startsWith("E")) {
            int days = rule.length() == 1 ? 0 : Integer.parseInt(rule.substring(1));
            return new FeastRule(0, 0, 0, DayOfWeek.SUNDAY, days);
        }
        int added = rule.indexOf('+');
        int plus = added < 0 ? 0 : Integer.parseInt(rule.substring(added + 1));
        String plain = added < 0 ? rule : rule.substring(0, added);
        int dash = plain.indexOf('-');
        int month = Integer.parseInt(plain.substring(0, dash));
        String day = plain.substring(dash + 1);
        if (Character.isDigit(day.charAt(day.length() - 1))) {
            return new FeastRule(month, Integer.parseInt(day), 0, DayOfWeek.SUNDAY, plus);
        }
        int at = day.length() - 2;
        DayOfWeek weekday = DayOfWeek.of(Rrule.WEEKDAYS.indexOf(day.substring(at)) + 1);
        return new FeastRule(month, 0, Integer.parseInt(day.substring(0, at)), weekday, plus);
    }

    boolean isEaster() {
        return month == 0;
    }

    LocalDate in(int year) {
        if (isEaster()) {
            return easter(year).plusDays(plus);
        }
        LocalDate date = position == 0
                ? LocalDate.of(year, month, day)
                : LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(position, weekday));
        return date.plusDays(plus);
    }

    /** The Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
