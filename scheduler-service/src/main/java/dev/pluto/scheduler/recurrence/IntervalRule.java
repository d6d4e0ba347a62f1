package dev.pluto.scheduler.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** "Every 90 minutes": elapsed time from the start, so an hour that the clock repeats or skips changes nothing. */
record IntervalRule(LocalDateTime startsAt, Duration every, long count, End end) implements Recurrence {

    static final long UNLIMITED = Long.MAX_VALUE;

    @Override
    public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
        Instant first = startsAt.atZone(zone).toInstant();
        long passed = after.isBefore(first) ? 0 : Duration.between(first, after).dividedBy(every) + 1;
        if (passed >= count) {
            return Optional.empty();
        }
        Instant due = first.plus(every.multipliedBy(passed));
        return end.isBefore(LocalDateTime.ofInstant(due, zone), due) ? Optional.empty() : Optional.of(due);
    }

    @Override
    public long countUntil(Instant until, ZoneId zone) {
        Instant first = startsAt.atZone(zone).toInstant();
        return until.isBefore(first)
                ? 0
                : Math.min(count, Duration.between(first, until).dividedBy(every) + 1);
    }

    @Override
    public boolean followsWallClock() {
        return false;
    }
}
