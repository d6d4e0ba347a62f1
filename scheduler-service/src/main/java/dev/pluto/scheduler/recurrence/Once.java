package dev.pluto.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A single local time. */
record Once(LocalDateTime startsAt) implements Recurrence {

    @Override
    public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
        return Optional.of(startsAt.atZone(zone).toInstant()).filter(due -> due.isAfter(after));
    }

    @Override
    public long countUntil(Instant until, ZoneId zone) {
        return startsAt.atZone(zone).toInstant().isAfter(until) ? 0 : 1;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public boolean followsWallClock() {
        // "Tomorrow at eight" was promised as one instant; a later journey must not move it.
        return false;
    }
}
