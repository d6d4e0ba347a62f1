package dev.pluto.scheduler.task;

import dev.pluto.scheduler.recurrence.InvalidRecurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked schedule of a task that is asked for.
 *
 * @param followsPerson true when a move of the person to another zone moves it
 * @param nextRunAt the first instant
 * @param lateLimit what the kind allows, but never reaching the next run: an outage must not end in a burst
 */
public record TaskPlan(
        Kind kind, Channel channel, Schedule schedule, boolean followsPerson, Instant nextRunAt, Duration lateLimit) {

    /** Nobody wants to be texted more often, and a typing error must not become a flood. */
    public static final Duration SHORTEST_GAP = Duration.ofMinutes(5);

    /** Nothing is planned farther ahead. */
    public static final Duration FARTHEST = Duration.ofDays(3_653);

    private static final int GAPS_CHECKED = 20;

    /**
     * @param follows whether it moves with the person where its rule allows
     * @return empty when two runs lie closer together than {@link #SHORTEST_GAP}
     * @throws InvalidRecurrence when later runs come too rarely to be found
     */
    public static Optional<TaskPlan> of(
            Kind kind, Channel channel, Schedule schedule, boolean follows, Instant nextRunAt) {
        Duration gap = shortestGap(schedule, nextRunAt);
        if (gap != null && gap.compareTo(SHORTEST_GAP) < 0) {
            return Optional.empty();
        }
        Duration limit = gap != null && gap.compareTo(kind.lateLimit()) < 0 ? gap : kind.lateLimit();
        boolean moves = follows && schedule.followsWallClock();
        return Optional.of(new TaskPlan(kind, channel, schedule, moves, nextRunAt, limit));
    }

    /** @return null when it happens once; the first that is too short, else the shortest of many */
    private static @Nullable Duration shortestGap(Schedule schedule, Instant first) {
        Duration shortest = null;
        Instant from = first;
        boolean tooShort = false;
        for (int i = 0; schedule.rrule() != null && i < GAPS_CHECKED && !tooShort; i++) {
            Optional<Instant> next = schedule.nextAfter(from);
            if (next.isEmpty()) {
                break;
            }
            Duration gap = Duration.between(from, next.get());
            shortest = shortest == null || gap.compareTo(shortest) < 0 ? gap : shortest;
            tooShort = gap.compareTo(SHORTEST_GAP) < 0;
            from = next.get();
        }
        return shortest;
    }
}
