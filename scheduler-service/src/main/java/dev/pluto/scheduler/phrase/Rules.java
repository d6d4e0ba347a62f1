package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.Clock;
import dev.pluto.scheduler.phrase.Fragment.Repeat;
import dev.pluto.scheduler.phrase.Fragment.Unit;
import dev.pluto.scheduler.phrase.Fragment.Until;
import dev.pluto.scheduler.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns "every other Tuesday at noon" into an RFC 5545 rule with its first local time. */
final class Rules {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.SECONDS,
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS);

    /** @param startsAt the first occurrence after the moment of speaking */
    record Rule(String rrule, LocalDateTime startsAt) {}

    private Rules() {}

    /** @return empty when it would begin, come again or end more than ten years later */
    static Optional<Rule> of(Draft draft, Repeat said, ZonedDateTime now, boolean wake) {
        Repeat repeat = withDay(said, draft.day());
        LocalDateTime earliest = start(draft, repeat, now, wake);
        String days = (repeat.month() > 0 ? ";BYMONTH=" + repeat.month() : "")
                + (repeat.monthDay() != 0 ? ";BYMONTHDAY=" + repeat.monthDay() : "")
                + byDay(repeat);
        String frequency = "FREQ=" + FREQUENCIES.get(repeat.unit().ordinal());
        LocalDateTime start = repeat.elapsed() ? earliest : firstDay(frequency + days, earliest, now);
        String interval = repeat.interval() > 1 ? ";INTERVAL=" + repeat.interval() : "";
        LocalDate last = last(draft.until(), start.toLocalDate());
        return isTooFar(repeat, start, last, now)
                ? Optional.empty()
                : Optional.of(new Rule(frequency + interval + days + until(last), start));
    }

    private static boolean isTooFar(Repeat repeat, LocalDateTime start, @Nullable LocalDate last, ZonedDateTime now) {
        LocalDateTime again =
                start.plus(repeat.interval(), UNITS.get(repeat.unit().ordinal()));
        return start.isAfter(now.toLocalDateTime().plusYears(PhraseReader.FARTHEST_YEARS))
                || again.isAfter(start.plusYears(PhraseReader.FARTHEST_YEARS))
                || last != null && last.isAfter(start.toLocalDate().plusYears(PhraseReader.FARTHEST_YEARS));
    }

    /**
     * The first day of an every-other rule is the next one that fits, whichever week it lies in. The time stays as said,
     * even on a day whose clock skips it.
     */
    private static LocalDateTime firstDay(String everyOne, LocalDateTime earliest, ZonedDateTime now) {
        return Recurrence.of(everyOne, earliest)
                .nextAfter(now.toInstant(), now.getZone())
                .map(first -> first.atZone(now.getZone()).toLocalDate().atTime(earliest.toLocalTime()))
                .orElse(earliest);
    }

    /** "Every week on Friday" names its day apart from the rule. */
    private static Repeat withDay(Repeat repeat, @Nullable Day day) {
        if (!repeat.plain()) {
            return repeat;
        }
        if (repeat.unit() == Unit.WEEK && day instanceof Day.Weekday named) {
            return Repeat.weekly(repeat.interval(), List.of(named.weekday()));
        }
        if (repeat.unit() == Unit.MONTH && day instanceof Day.OfMonth named) {
            return new Repeat(Unit.MONTH, repeat.interval(), List.of(), 0, named.day(), 0);
        }
        if (repeat.unit() == Unit.MONTH && day instanceof Day.InMonth named) {
            return named.weekday() == null
                    ? new Repeat(Unit.MONTH, repeat.interval(), List.of(), 0, -1, 0)
                    : new Repeat(Unit.MONTH, repeat.interval(), List.of(named.weekday()), named.position(), 0, 0);
        }
        if (repeat.unit() == Unit.YEAR && day instanceof Day.OfYear named) {
            return new Repeat(
                    Unit.YEAR,
                    repeat.interval(),
                    List.of(),
                    0,
                    named.day(),
                    named.month().getValue());
        }
        return repeat;
    }

    private static LocalDateTime start(Draft draft, Repeat repeat, ZonedDateTime now, boolean wake) {
        Day day = draft.day();
        LocalDate today = now.toLocalDate();
        if (repeat.elapsed() && day == null && draft.clock() == null && draft.part() == null) {
            return elapsedStart(repeat, now);
        }
        boolean nextWeek = day == null && draft.weeks() != null;
        LocalDate from = nextWeek
                ? new Day.WeekdayOfWeek(1, DayOfWeek.MONDAY).from(today)
                : day == null ? today : day.from(today);
        // Midnight of a repeated day begins it: a rule has no 24:00.
        int minute = new Moments(now, wake).minute(draft) % Clock.DAY;
        LocalDateTime first = from.atTime(LocalTime.ofSecondOfDay(minute * 60L));
        boolean over = !first.atZone(now.getZone()).toInstant().isAfter(now.toInstant());
        // A plain rule takes its day from its start: "every month at 8", said at nine, begins tomorrow.
        return over && repeat.plain() && !repeat.elapsed() ? first.plusDays(1) : first;
    }

    private static LocalDateTime elapsedStart(Repeat repeat, ZonedDateTime now) {
        ZonedDateTime first = switch (repeat.unit()) {
            case HOUR -> now.plusHours(repeat.interval());
            case MINUTE -> now.plusMinutes(repeat.interval());
            default -> now.plusSeconds(repeat.interval());
        };
        return first.toLocalDateTime();
    }

    private static String byDay(Repeat repeat) {
        String position = repeat.position() == 0 ? "" : String.valueOf(repeat.position());
        String days = repeat.weekdays().stream()
                .map(day -> position + day.name().substring(0, 2))
                .collect(Collectors.joining(","));
        return days.isEmpty() ? "" : ";BYDAY=" + days;
    }

    private static @Nullable LocalDate last(@Nullable Until until, LocalDate start) {
        if (until == null) {
            return null;
        }
        if (until.day() != null) {
            return until.day().from(start);
        }
        return until.lasting() == null ? start : start.plus(until.lasting()).minusDays(1);
    }

    private static String until(@Nullable LocalDate last) {
        return last == null ? "" : ";UNTIL=" + DATE.format(last);
    }
}
