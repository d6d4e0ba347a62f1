package dev.pluto.scheduler.suggestion;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which habit is suggested next, and when. */
final class SuggestionPolicy {

    /** So long before what is usually done: late enough to be about it, early enough that the reminder comes yet. */
    static final Duration LEAD = Duration.ofMinutes(30);

    /** Nothing is suggested earlier or later in the day: between them lie the hours at which messaging says it at once. */
    static final LocalTime EARLIEST = LocalTime.of(9, 0);

    static final LocalTime LATEST = LocalTime.of(20, 30);

    /** Whoever did not answer is left alone about it for so long. */
    static final Duration AGAIN = Duration.ofDays(6);

    private static final int MOST_TRIED = 10;

    private SuggestionPolicy() {}

    /** A suggestion and when it is due. */
    record Choice(Habit habit, Instant at) {}

    /**
     * The one that comes first; of several at once the likeliest.
     *
     * @param suggestedAt when the last one was due, of whichever habit: the next comes on another day
     */
    static Optional<Choice> next(List<Habit> habits, @Nullable Instant suggestedAt, Instant now) {
        return habits.stream()
                .filter(Habit::isOpen)
                .flatMap(habit -> choice(habit, suggestedAt, now).stream())
                .min(Comparator.comparing(Choice::at)
                        .thenComparing(choice -> -choice.habit().confidence())
                        .thenComparing(choice -> choice.habit().id()));
    }

    /** Empty as well for a zone or a rule that nothing can be made of: there is no suggestion then. */
    private static Optional<Choice> choice(Habit habit, @Nullable Instant suggestedAt, Instant now) {
        try {
            return due(habit, earliest(habit, suggestedAt, now)).map(at -> new Choice(habit, at));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant earliest(Habit habit, @Nullable Instant suggestedAt, Instant now) {
        Instant earliest = now;
        if (suggestedAt != null) {
            earliest = later(earliest, nextDay(suggestedAt, habit.schedule().zone()));
        }
        Instant before = habit.suggestedAt();
        return before == null ? earliest : later(earliest, before.plus(AGAIN));
    }

    private static Instant nextDay(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Instant> due(Habit habit, Instant earliest) {
        Instant from = earliest;
        for (int i = 0; i < MOST_TRIED; i++) {
            Optional<Instant> coming = habit.schedule().nextAfter(from);
            if (coming.isEmpty()) {
                break;
            }
            Instant at = before(coming.get(), habit.schedule().zone());
            if (!at.isBefore(earliest)) {
                return Optional.of(at);
            }
            from = coming.get();
        }
        return Optional.empty();
    }

    /** The last moment of the day's hours that lies the lead before: of an early run the evening before. */
    private static Instant before(Instant coming, ZoneId zone) {
        LocalDateTime wanted = LocalDateTime.ofInstant(coming, zone).minus(LEAD);
        LocalDateTime at = wanted;
        if (wanted.toLocalTime().isBefore(EARLIEST)) {
            at = wanted.toLocalDate().minusDays(1).atTime(LATEST);
        } else if (wanted.toLocalTime().isAfter(LATEST)) {
            at = wanted.toLocalDate().atTime(LATEST);
        }
        return at.atZone(zone).toInstant();
    }
}
