package dev.pluto.scheduler.task;

import dev.pluto.scheduler.recurrence.MovedRule;
import dev.pluto.scheduler.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due. Nothing is interpreted before it is asked: a row with a zone that this Java does not know, or with a
 * rule that cannot be followed, can still be shown.
 *
 * @param zoneId IANA name, as stored
 * @param startsAt first local time, floating
 * @param rrule RFC 5545 rule, null for once
 * @param spreadSeconds how much later than the rule says; the same every day for one person and kind
 */
public record Schedule(
        String zoneId, LocalDateTime startsAt, @Nullable String rrule, int spreadSeconds) {

    public Schedule(ZoneId zone, LocalDateTime startsAt, @Nullable String rrule, int spreadSeconds) {
        this(zone.getId(), startsAt, rrule, spreadSeconds);
    }

    /** @throws java.time.DateTimeException for a zone that this Java does not know */
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    /** @return the first due instant later than {@code after}, empty when there is none left */
    public Optional<Instant> nextAfter(Instant after) {
        return recurrence()
                .nextAfter(after.minusSeconds(spreadSeconds), zone())
                .map(due -> due.plusSeconds(spreadSeconds));
    }

    /** As {@link #nextAfter(Instant)}, past what the person left out. */
    public Optional<Instant> nextAfter(Instant after, Set<Instant> skipped) {
        Optional<Instant> next = nextAfter(after);
        while (next.filter(skipped::contains).isPresent()) {
            next = next.flatMap(this::nextAfter);
        }
        return next;
    }

    /**
     * Goes on from another start, as {@link MovedRule} says; what happens once happens there.
     *
     * @param coming what would be next
     * @throws dev.pluto.scheduler.recurrence.InvalidRecurrence where no single rule says what is meant
     */
    public Schedule movedTo(ZoneId other, LocalDateTime start, Instant coming, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(coming.minusSeconds(spreadSeconds), zone());
        String rule = rrule == null ? null : MovedRule.of(rrule, startsAt, local, zone(), start, now);
        return new Schedule(other, start, rule, 0);
    }

    /** The same times of day, lived elsewhere. */
    public Schedule in(ZoneId other) {
        return new Schedule(other, startsAt, rrule, spreadSeconds);
    }

    public boolean followsWallClock() {
        return recurrence().followsWallClock();
    }

    public boolean happensOnce() {
        return rrule == null;
    }

    private Recurrence recurrence() {
        return Recurrence.of(rrule, startsAt);
    }
}
