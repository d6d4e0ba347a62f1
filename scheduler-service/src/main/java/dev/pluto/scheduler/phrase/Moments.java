package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.Ahead;
import dev.pluto.scheduler.phrase.Fragment.Clock;
import dev.pluto.scheduler.phrase.Fragment.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the pieces of one moment into a local time. What the words leave open is decided here, once:
 *
 * <ul>
 *   <li>An hour from 1 to 12 without am, pm or part of the day, on a named day: 7:00 to 11:59 is the morning, the rest the
 *       afternoon. With no day: the next time a twelve-hour clock shows it. A wake-up from 4:00 on is always in the morning.
 *   <li>No hour: 9:00; "tonight" 20:00, evening 19:00, afternoon 15:00, lunchtime 12:30; for "today" the next of 9, 12, 15,
 *       18 and 21. "In three days" keeps the time of speaking.
 *   <li>Midnight ends the named day. "At 1 tonight" is after it.
 *   <li>"Friday" may be today, "next Friday" is in the next week (weeks start on Monday), "next week" its Monday.
 *   <li>What is over moves on to the next day, week, month or year that the same words can mean.
 * </ul>
 */
final class Moments {

    private static final int DEFAULT_MINUTE = 9 * 60;
    private static final int EARLIEST_WAKE = 4 * 60;
    private static final int MORNING_FROM = 7 * 60;

    private final ZonedDateTime now;
    private final boolean wake;

    /** @param wake true for a wake-up call, whose hours are those of the morning */
    Moments(ZonedDateTime now, boolean wake) {
        this.now = now;
        this.wake = wake;
    }

    /** @return empty when the moment is over for good */
    Optional<ZonedDateTime> once(Draft draft) {
        Ahead ahead = draft.ahead();
        if (ahead != null && ahead.elapsed()) {
            return Optional.of(now.plus(ahead.period()).plus(ahead.duration()));
        }
        Day day = day(draft);
        return day == null ? Optional.of(withoutDay(draft)) : onDay(draft, day);
    }

    private @Nullable Day day(Draft draft) {
        Ahead ahead = draft.ahead();
        int weeks = draft.weeks() == null ? 0 : draft.weeks().ahead();
        if (draft.day() instanceof Day.Weekday named && (weeks > 0 || ahead != null)) {
            int later = ahead == null ? weeks : ahead.period().getDays() / 7;
            return new Day.WeekdayOfWeek(later, named.weekday());
        }
        if (draft.day() != null) {
            return draft.day();
        }
        if (ahead != null) {
            return new Day.Shifted(new Day.InDays(0), ahead.period());
        }
        return weeks > 0 ? new Day.WeekdayOfWeek(weeks, DayOfWeek.MONDAY) : null;
    }

    private Optional<ZonedDateTime> onDay(Draft draft, Day day) {
        LocalDate date = day.from(now.toLocalDate());
        for (int tries = 0; tries < 3 && date != null; tries++) {
            LocalDate meant = date;
            Optional<ZonedDateTime> due = minutes(draft, meant)
                    .mapToObj(minute -> at(meant, minute))
                    .filter(candidate -> candidate.toInstant().isAfter(now.toInstant()))
                    .findFirst();
            if (due.isPresent()) {
                return due;
            }
            date = day.following(date);
        }
        return Optional.empty();
    }

    private ZonedDateTime withoutDay(Draft draft) {
        int[] minutes = minutesOfAnyDay(draft);
        return Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
                .flatMap(day -> IntStream.of(minutes).mapToObj(minute -> at(day, minute)))
                .filter(candidate -> candidate.toInstant().isAfter(now.toInstant()))
                .findFirst()
                .orElseThrow();
    }

    private int[] minutesOfAnyDay(Draft draft) {
        Clock clock = draft.clock();
        if (clock == null || clock.exact() || draft.part() != null || wake && isMorningForWaking(clock)) {
            return new int[] {minute(draft)};
        }
        return new int[] {clock.morning(), clock.afternoon()};
    }

    /** The minutes of {@code date} that the words can mean, best first. */
    private IntStream minutes(Draft draft, LocalDate date) {
        Clock clock = draft.clock();
        boolean today = date.equals(now.toLocalDate());
        if (clock != null && !clock.exact() && draft.part() == null && draft.day() instanceof Day.InDays && today) {
            return IntStream.of(clock.morning(), clock.afternoon());
        }
        if (clock != null || draft.part() != null) {
            return IntStream.of(minute(draft));
        }
        if (draft.ahead() != null && draft.day() == null) {
            return IntStream.of(now.toLocalTime().toSecondOfDay() / 60);
        }
        return draft.day() instanceof Day.InDays && today
                ? IntStream.of(9 * 60, 12 * 60, 15 * 60, 18 * 60, 21 * 60)
                : IntStream.of(DEFAULT_MINUTE);
    }

    /** The minute of the day once a day is given; may reach into the next one. */
    int minute(Draft draft) {
        Clock clock = draft.clock();
        Part part = draft.part();
        if (clock == null) {
            return part == null ? DEFAULT_MINUTE : part.minute;
        }
        if (clock.exact()) {
            return clock.minute();
        }
        return part == null ? usual(clock) : inPart(clock, part);
    }

    private int usual(Clock clock) {
        if (wake && isMorningForWaking(clock)) {
            return clock.morning();
        }
        return clock.morning() >= MORNING_FROM ? clock.morning() : clock.afternoon();
    }

    private static int inPart(Clock clock, Part part) {
        return switch (part) {
            case MORNING -> clock.morning();
            case LUNCHTIME, AFTERNOON -> clock.afternoon();
            case EVENING, NIGHT ->
                // Twelve at night ends the day; one to four belong to the night that began on it.
                clock.morning() < 5 * 60 ? clock.morning() + Clock.DAY : clock.afternoon();
        };
    }

    private static boolean isMorningForWaking(Clock clock) {
        return clock.morning() >= EARLIEST_WAKE;
    }

    ZonedDateTime at(LocalDate date, int minute) {
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(minute, Clock.DAY) * 60L);
        LocalDateTime local = Objects.requireNonNull(date)
                .plusDays(Math.floorDiv(minute, Clock.DAY))
                .atTime(time);
        return local.atZone(now.getZone());
    }
}
