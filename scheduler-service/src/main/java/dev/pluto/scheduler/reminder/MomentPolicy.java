package dev.pluto.scheduler.reminder;

import dev.pluto.http.problem.Problem;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.scheduler.recurrence.InvalidRecurrence;
import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks moments that somebody else has read from words. */
final class MomentPolicy {

    /** What came due while a request was on its way, or was repeated, is said at once; what is over for longer is over. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private static final int EARLIEST_YEAR = 1900;

    private MomentPolicy() {}

    /**
     * @param follows whether it moves with the person where its rule allows
     * @throws Problem 422 {@code scheduler:phrase.over}, {@code .too-far}, {@code .too-often}; {@code request:invalid} for a rule that
     *     cannot be followed
     */
    static TaskPlan plan(Kind kind, Channel channel, Schedule schedule, boolean follows, Instant now) {
        if (schedule.startsAt().getYear() < EARLIEST_YEAR) {
            throw PhraseProblem.of(Reason.OVER);
        }
        if (schedule.startsAt().isAfter(LocalDateTime.ofInstant(now.plus(TaskPlan.FARTHEST), ZoneOffset.MAX))) {
            throw PhraseProblem.of(Reason.TOO_FAR);
        }
        return checked(() -> {
            Instant first = schedule.nextAfter(now.minus(GRACE)).orElseThrow(() -> PhraseProblem.of(Reason.OVER));
            if (first.isAfter(now.plus(TaskPlan.FARTHEST))) {
                throw PhraseProblem.of(Reason.TOO_FAR);
            }
            return TaskPlan.of(kind, channel, schedule, follows, first).orElseThrow(PhraseProblem::tooOften);
        });
    }

    /** @throws Problem 422 {@code request:invalid} where a rule or a time cannot be followed */
    static <T> T checked(Supplier<T> computing) {
        try {
            return computing.get();
        } catch (InvalidRecurrence e) {
            throw Problem.invalid("#/rrule", String.valueOf(e.getMessage()));
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.invalid("#/starts_at", "is out of range");
        }
    }

    /** Other services name the zone a person has or has named, which may be any that there is. */
    static ZoneId zone(String named) {
        return Optional.of(named)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseThrow(() -> Problem.invalid("#/zone", "is not an IANA time zone"));
    }

    /** @throws Problem 422 for a kind that nobody asks for */
    static Kind asked(Kind kind) {
        if (!Kind.ASKABLE.contains(kind)) {
            throw Problem.invalid("#/kind", "must be reminder or wake_up_call");
        }
        return kind;
    }

    static LocalDateTime toTheSecond(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
