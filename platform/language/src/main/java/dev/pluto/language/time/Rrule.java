package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a rule by RFC 5545 and finds its first day. */
final class Rrule {

    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    /** By which days go in rules, Monday first. */
    static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private Rrule() {}

    static String of(Repeat repeat) {
        String interval = repeat.interval() > 1 ? ";INTERVAL=" + repeat.interval() : "";
        String month = repeat.month() > 0 ? ";BYMONTH=" + repeat.month() : "";
        String monthDays = repeat.monthDays().isEmpty() ? "" : ";BYMONTHDAY=" + list(repeat.monthDays());
        String position = repeat.position() == 0 ? "" : String.valueOf(repeat.position());
        String days = repeat.days().stream()
                .map(day -> position + WEEKDAYS.get(day.ordinal()))
                .collect(Collectors.joining(","));
        return "FREQ=" + FREQUENCIES.get(repeat.unit().ordinal()) + interval + month + monthDays
                + (days.isEmpty() ? "" : ";BYDAY=" + days);
    }

    static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static ChronoUnit unit(Unit unit) {
        return switch (unit) {
            case SECOND -> ChronoUnit.SECONDS;
            case MINUTE -> ChronoUnit.MINUTES;
            case HOUR -> ChronoUnit.HOURS;
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    /** The first day that fits, whichever week or month an interval would begin with. */
    static Optional<LocalDate> first(Repeat repeat, LocalDate from) {
        LocalDate last = from.plusYears(Day.YEARS);
        for (LocalDate date = from; date.isBefore(last); date = step(repeat, date)) {
            if (fits(repeat, date)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static LocalDate step(Repeat repeat, LocalDate date) {
        boolean otherMonth = repeat.month() > 0 && date.getMonthValue() != repeat.month();
        return otherMonth ? YearMonth.from(date).plusMonths(1).atDay(1) : date.plusDays(1);
    }

    private static boolean fits(Repeat repeat, LocalDate date) {
        if (repeat.month() > 0 && date.getMonthValue() != repeat.month()) {
            return false;
        }
        boolean day = repeat.monthDays().isEmpty()
                || repeat.monthDays().contains(date.getDayOfMonth())
                || repeat.monthDays().contains(date.getDayOfMonth() - date.lengthOfMonth() - 1);
        return day && (repeat.days().isEmpty() || isWeekday(repeat, date));
    }

    private static boolean isWeekday(Repeat repeat, LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        if (!repeat.days().contains(weekday)) {
            return false;
        }
        int position = repeat.position();
        int fromFront = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromBack = (date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1;
        return position == 0 || position == fromFront || position == -fromBack;
    }
}
