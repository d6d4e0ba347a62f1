package dev.pluto.local.talk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A moment as it is written in a talk, relative to when something was said. */
sealed interface When {

    /** For moments that are counted from when something was said. */
    Duration TOLERANCE = Duration.ofMinutes(2);

    /**
     * Whether this is the moment.
     *
     * @param tolerance used where a span is counted
     */
    boolean is(ZonedDateTime moment, ZonedDateTime said, Duration tolerance);

    /** So long after it was said. */
    record After(Duration span) implements When {
        @Override
        public boolean is(ZonedDateTime moment, ZonedDateTime said, Duration tolerance) {
            Duration off = Duration.between(said.plus(span), moment).abs();
            return off.compareTo(tolerance) <= 0;
        }
    }

    /** @param time empty for any */
    record OnDay(Day day, Optional<LocalTime> time) implements When {
        @Override
        public boolean is(ZonedDateTime moment, ZonedDateTime said, Duration tolerance) {
            LocalDateTime local = moment.withZoneSameInstant(said.getZone()).toLocalDateTime();
            LocalTime atLatest = time.orElse(LocalTime.MAX);
            return day.of(said.toLocalDateTime(), atLatest).equals(local.toLocalDate())
                    && time.map(one -> one.equals(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)))
                            .orElse(true);
        }
    }

    /** Which day is meant, by when it was said and the time that is meant. */
    interface Day {
        LocalDate of(LocalDateTime said, LocalTime time);
    }

    /** @throws IllegalArgumentException when it is none of the forms in the README */
    static When of(String words) {
        String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (parts[0].startsWith("+")) {
            return parts.length == 1 ? new After(span(parts[0])) : new OnDay(later(parts[0]), time(parts, 1));
        }
        return switch (parts[0]) {
            case "today" -> new OnDay((said, time) -> said.toLocalDate(), time(parts, 1));
            case "tomorrow" -> new OnDay((said, time) -> said.toLocalDate().plusDays(1), time(parts, 1));
            case "next" -> new OnDay(coming(weekday(parts[1])), time(parts, 2));
            case "day-of-month" -> new OnDay(dayOfMonth(Integer.parseInt(parts[1])), time(parts, 2));
            case "date" -> new OnDay(date(parts[1]), time(parts, 2));
            case "first", "second", "third", "fourth", "last" ->
                new OnDay(
                        ordinal(parts[0], weekday(parts[1]), words.contains(" next month")),
                        time(parts, parts.length - 1));
            default -> new OnDay(fixed(parts[0]), time(parts, 1));
        };
    }

    static Duration span(String words) {
        Duration sum = Duration.ZERO;
        int from = 1;
        for (int i = 1; i < words.length(); i++) {
            if (!Character.isDigit(words.charAt(i))) {
                long count = Long.parseLong(words.substring(from, i));
                sum = sum.plus(unit(words.charAt(i)).multipliedBy(count));
                from = i + 1;
            }
        }
        if (from != words.length() || from == 1) {
            throw new IllegalArgumentException("no span: " + words);
        }
        return sum;
    }

    private static Duration unit(char letter) {
        return switch (letter) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            case 'h' -> Duration.ofHours(1);
            case 'd' -> Duration.ofDays(1);
            case 'w' -> Duration.ofDays(7);
            default -> throw new IllegalArgumentException("no unit: " + letter);
        };
    }

    private static Optional<LocalTime> time(String[] parts, int index) {
        return index < parts.length ? Optional.of(LocalTime.parse(parts[index])) : Optional.empty();
    }

    static DayOfWeek weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 2)))
                .filter(day ->
                        List.of(2, 3).contains(word.length()) || day.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday: " + word));
    }

    private static Day later(String span) {
        long days = span(span).toDays();
        return (said, time) -> said.toLocalDate().plusDays(days);
    }

    private static Day coming(DayOfWeek weekday) {
        return (said, time) -> said.toLocalDate().with(TemporalAdjusters.next(weekday));
    }

    private static Day dayOfMonth(int day) {
        return (said, time) -> {
            LocalDate month = said.toLocalDate().withDayOfMonth(1);
            while (month.lengthOfMonth() < day
                    || !month.withDayOfMonth(day).atTime(time).isAfter(said)) {
                month = month.plusMonths(1);
            }
            return month.withDayOfMonth(day);
        };
    }

    private static Day date(String monthAndDay) {
        MonthDay day = MonthDay.parse("--" + monthAndDay);
        return (said, time) -> {
            int year = said.getYear();
            while (!day.isValidYear(year) || !day.atYear(year).atTime(time).isAfter(said)) {
                year++;
            }
            return day.atYear(year);
        };
    }

    private static Day ordinal(String which, DayOfWeek weekday, boolean isNextMonth) {
        int number =
                List.of("last", "unused", "first", "second", "third", "fourth").indexOf(which) - 1;
        return (said, time) -> said.toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(isNextMonth ? 1 : 0)
                .with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }

    private static Day fixed(String date) {
        LocalDate day = LocalDate.parse(date);
        return (said, time) -> day;
    }
}
