package dev.pluto.local.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * On certain days: {@code daily 08:00 for 5}, {@code every MO,WE 07:30}, {@code every 2 weeks WE 07:00}, {@code monthly 1,15 09:00},
 * {@code monthly -1FR 16:00}, {@code every 3 months 1 11:00}, {@code yearly 05-09 08:00}. The first is the next such day; where only
 * every second week or the like counts, any of them may begin.
 *
 * @param days which days, apart from those that are left out in between
 * @param times of day; none: any one time
 * @param count how often in all; empty: without end
 */
record DayRule(Predicate<LocalDate> days, int interval, Unit unit, List<LocalTime> times, Optional<Integer> count)
        implements Rule {

    /** So many moments are compared. */
    private static final int COMPARED = 30;

    private static final int FARTHEST_DAYS = 4_000;

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** How many units lie between two days, each by the unit it is in. */
        long between(LocalDate from, LocalDate to) {
            return switch (this) {
                case DAY -> ChronoUnit.DAYS.between(from, to);
                case WEEK -> ChronoUnit.WEEKS.between(monday(from), monday(to));
                case MONTH -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
                case YEAR -> to.getYear() - (long) from.getYear();
            };
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    static DayRule of(String[] parts) {
        List<String> words = new ArrayList<>(Arrays.asList(parts));
        Optional<Integer> count = Optional.empty();
        int limit = words.indexOf("for");
        if (limit >= 0) {
            count = Optional.of(Integer.valueOf(words.get(limit + 1)));
            words.subList(limit, words.size()).clear();
        }
        List<LocalTime> times = List.of();
        if (words.get(words.size() - 1).contains(":")) {
            times = Arrays.stream(words.remove(words.size() - 1).split(","))
                    .map(LocalTime::parse)
                    .toList();
        }
        return of(words, times, count);
    }

    private static DayRule of(List<String> words, List<LocalTime> times, Optional<Integer> count) {
        String last = words.get(words.size() - 1);
        return switch (words.get(0)) {
            case "daily" -> new DayRule(day -> true, 1, Unit.DAY, times, count);
            case "weekly" -> new DayRule(weekdays(last), 1, Unit.WEEK, times, count);
            case "monthly" -> new DayRule(daysOfMonth(last), 1, Unit.MONTH, times, count);
            case "yearly" -> new DayRule(dayOfYear(last), 1, Unit.YEAR, times, count);
            case "every" ->
                words.size() == 2
                        ? new DayRule(weekdays(last), 1, Unit.WEEK, times, count)
                        : counted(Integer.parseInt(words.get(1)), words.get(2), last, times, count);
            default -> throw new IllegalArgumentException("no rule: " + words);
        };
    }

    private static DayRule counted(
            int interval, String unit, String days, List<LocalTime> times, Optional<Integer> count) {
        return switch (unit) {
            case "days" -> new DayRule(day -> true, interval, Unit.DAY, times, count);
            case "weeks" -> new DayRule(weekdays(days), interval, Unit.WEEK, times, count);
            case "months" -> new DayRule(daysOfMonth(days), interval, Unit.MONTH, times, count);
            case "years" -> new DayRule(dayOfYear(days), interval, Unit.YEAR, times, count);
            default -> throw new IllegalArgumentException("no unit: " + unit);
        };
    }

    private static Predicate<LocalDate> weekdays(String list) {
        List<DayOfWeek> days = Arrays.stream(list.split(","))
                .map(day -> When.weekday(day.toLowerCase(Locale.ROOT)))
                .toList();
        return day -> days.contains(day.getDayOfWeek());
    }

    /** "1,15" by number, -1 from the end, "1SA" and "-1FR" by weekday. */
    private static Predicate<LocalDate> daysOfMonth(String list) {
        Predicate<LocalDate> any = day -> false;
        for (String one : list.split(",")) {
            boolean isNumber = Character.isDigit(one.charAt(one.length() - 1));
            any = any.or(isNumber ? dayOfMonth(Integer.parseInt(one)) : weekdayOfMonth(one));
        }
        return any;
    }

    private static Predicate<LocalDate> dayOfMonth(int number) {
        return day -> day.getDayOfMonth() == (number > 0 ? number : day.lengthOfMonth() + 1 + number);
    }

    private static Predicate<LocalDate> weekdayOfMonth(String word) {
        int number = Integer.parseInt(word.substring(0, word.length() - 2));
        DayOfWeek weekday = When.weekday(word.substring(word.length() - 2).toLowerCase(Locale.ROOT));
        return day -> day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(number, weekday)));
    }

    private static Predicate<LocalDate> dayOfYear(String monthAndDay) {
        MonthDay wanted = MonthDay.parse("--" + monthAndDay);
        return day -> MonthDay.from(day).equals(wanted);
    }

    @Override
    public boolean gives(Moments moments, LocalDateTime said, boolean begins) {
        if (moments.times().isEmpty() || moments.ends() != count.isPresent()) {
            return false;
        }
        LocalDateTime first = moments.times().get(0);
        List<LocalTime> hours = times.isEmpty() ? List.of(first.toLocalTime()) : times;
        if (!begins && unit.between(said.toLocalDate(), first.toLocalDate()) > interval) {
            return false;
        }
        // a rule of every unit begins with its next day; of others any may be the first
        boolean isFree = begins || interval > 1 || times.isEmpty();
        List<LocalDateTime> right = expected(isFree ? first.minusNanos(1) : said, first.toLocalDate(), hours);
        List<LocalDateTime> given = moments.times();
        int compared = Math.min(right.size(), Math.min(given.size(), COMPARED));
        boolean complete = count.isEmpty() ? compared > 2 : given.size() == count.get();
        return complete && given.subList(0, compared).equals(right.subList(0, compared));
    }

    private List<LocalDateTime> expected(LocalDateTime after, LocalDate begin, List<LocalTime> hours) {
        List<LocalDateTime> expected = new ArrayList<>();
        LocalDate day = after.toLocalDate();
        for (int i = 0; i < FARTHEST_DAYS && expected.size() < COMPARED; i++, day = day.plusDays(1)) {
            if (days.test(day) && Math.floorMod(unit.between(begin, day), interval) == 0) {
                LocalDate one = day;
                hours.stream()
                        .sorted()
                        .map(one::atTime)
                        .filter(at -> at.isAfter(after))
                        .forEach(expected::add);
            }
        }
        return expected;
    }
}
