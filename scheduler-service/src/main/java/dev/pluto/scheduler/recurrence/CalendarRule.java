package dev.pluto.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of days, weeks, months or years, expanded on floating local times. */
final class CalendarRule implements Recurrence {

    /** No zone has ever skipped more than one day (Samoa, 2011). */
    private static final int LONGEST_GAP_DAYS = 1;

    /** A Monday that is a 29 February is at most 40 years away: what lies farther off never comes. */
    static final int FARTHEST_YEARS = 50;

    private final Expansion expansion;
    private final LocalDateTime startsAt;
    private final End end;

    /** @param expansion of the rule without UNTIL, which {@code end} stands for */
    CalendarRule(Expansion expansion, LocalDateTime startsAt, End end) {
        this.expansion = expansion;
        this.startsAt = startsAt;
        this.end = end;
    }

    @Override
    public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(after, zone).minusDays(LONGEST_GAP_DAYS);
        LocalDateTime earliest = from.isAfter(startsAt) ? from : startsAt;
        try {
            return Optional.ofNullable(earliestAfter(after, zone, earliest, expansion.from(from)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new InvalidRecurrence("This rule comes true too rarely.");
        }
    }

    @Override
    public long countUntil(Instant until, ZoneId zone) {
        Iterator<LocalDateTime> locals = expansion.from(startsAt);
        long passed = 0;
        while (passed < Effort.MOST_COUNTED
                && locals.hasNext()
                && !locals.next().atZone(zone).toInstant().isAfter(until)) {
            passed++;
        }
        return passed;
    }

    /** @throws InvalidRecurrence for a rule such as 30 February: lib-recur gives up after a thousand empty periods */
    void requireFirstOccurrence() {
        try {
            Iterator<LocalDateTime> locals = expansion.from(startsAt);
            if (locals.hasNext() && withinReach(locals.next(), startsAt)) {
                return;
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new InvalidRecurrence("This rule never comes true.");
        }
        throw new InvalidRecurrence("This rule never comes true.");
    }

    /** False also where lib-recur counts on from the year 0, which it does after 9999. */
    private static boolean withinReach(LocalDateTime local, LocalDateTime from) {
        return !local.isBefore(from) && local.isBefore(from.plusYears(FARTHEST_YEARS));
    }

    /**
     * A local time inside a gap is moved later and may land behind its successor (02:30 becomes 03:30, after 03:00), so the
     * search goes on up to the local time that the first hit was moved to.
     */
    private @Nullable Instant earliestAfter(
            Instant after, ZoneId zone, LocalDateTime earliest, Iterator<LocalDateTime> locals) {
        Instant best = null;
        LocalDateTime movedTo = LocalDateTime.MAX;
        while (locals.hasNext()) {
            LocalDateTime local = locals.next();
            ZonedDateTime lived = local.atZone(zone);
            Instant instant = lived.toInstant();
            if (end.isBefore(local, instant) || !local.isBefore(movedTo) || !withinReach(local, earliest)) {
                break;
            }
            if (instant.isAfter(after) && (best == null || instant.isBefore(best))) {
                best = instant;
                movedTo = lived.toLocalDateTime();
            }
        }
        return best;
    }
}
