package dev.pluto.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants at which something is due. Pure: the same question always has the same answer, whatever the clock of this
 * machine says.
 *
 * <p>Local times follow RFC 5545, 3.3.5: one that the clock skips uses the offset before the gap (02:30 becomes 03:30), one
 * that the clock repeats means the first pass. A rule in hours, minutes or seconds counts elapsed time instead.
 */
public sealed interface Recurrence permits CalendarRule, IntervalRule, Once {

    /**
     * @param after exclusive
     * @param zone where the local times of this rule are lived
     * @return the first due instant later than {@code after}, empty when there is none left within fifty years
     * @throws InvalidRecurrence when a thousand periods in a row have none
     */
    Optional<Instant> nextAfter(Instant after, ZoneId zone);

    /**
     * How many instants were due until then, that one included: for a rule with a COUNT, and at most as many as one may have.
     *
     * @param zone where the local times of this rule are lived
     */
    long countUntil(Instant until, ZoneId zone);

    /** True when at most one instant can ever be due. */
    default boolean once() {
        return false;
    }

    /** True when the rule is lived by the wall clock, so that moving to another zone moves its instants. */
    default boolean followsWallClock() {
        return true;
    }

    /**
     * @param rrule an RFC 5545 recurrence rule without the {@code RRULE:} prefix, null for something that happens once
     * @param startsAt first local time (DTSTART), floating
     * @throws InvalidRecurrence when the rule cannot be read, never comes true, mixes elapsed and calendar time, or names so
     *     many times that following it would cost too much
     */
    static Recurrence of(@Nullable String rrule, LocalDateTime startsAt) {
        return rrule == null ? new Once(startsAt) : RecurrenceReader.read(rrule, startsAt);
    }
}
