package dev.pluto.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** A rule of days, weeks, months or years, expanded on floating local times. */
final class CalendarRule implements Recurrence {

    /** No zone has ever skipped more than one day (Samoa, 2011). */
    private static final int LONGEST_GAP_DAYS = 1;

    /** A Monday that is a 29 February is at most 40 years away: what lies farther off never comes. */
    private static final int FARTHEST_YEARS = 50;

    private final RecurrenceRule rule;
    private final LocalDateTime startsAt;
    private final End end;

    /** @param rule without UNTIL, which {@code end} stands for */
    CalendarRule(RecurrenceRule rule, LocalDateTime startsAt, End end) {
        this.rule = rule;
        this.startsAt = startsAt;
        this.end = end;
    }

    @Override
    public Optional<Instant> nextAfter(Instant after, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(after, zone).minusDays(LONGEST_GAP_DAYS);
        LocalDateTime earliest = from.isAfter(startsAt) ? from : startsAt;
        try {
            RecurrenceRuleIterator locals = rule.iterator(Floating.of(startNear(from)));
            locals.fastForward(Floating.of(from));
            return Optional.ofNullable(earliestAfter(after, zone, earliest, locals));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new InvalidRecurrence("This rule comes true too rarely.");
        }
    }

    /** @throws InvalidRecurrence for a rule such as 30 February: lib-recur gives up after a thousand empty periods */
    void requireFirstOccurrence() {
        try {
            RecurrenceRuleIterator locals = rule.iterator(Floating.of(startsAt));
            if (locals.hasNext() && withinReach(Floating.toLocal(locals.peekDateTime()), startsAt)) {
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
            Instant after, ZoneId zone, LocalDateTime earliest, RecurrenceRuleIterator locals) {
        Instant best = null;
        LocalDateTime movedTo = LocalDateTime.MAX;
        while (locals.hasNext()) {
            LocalDateTime local = Floating.toLocal(locals.nextDateTime());
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

    /**
     * Rules without COUNT may start at any whole period: a ten-year-old rule costs what a new one does. What the later start
     * cuts off lies before it, so before {@code from}.
     */
    private LocalDateTime startNear(LocalDateTime from) {
        if (rule.getCount() != null || !from.isAfter(startsAt)) {
            return startsAt;
        }
        ChronoUnit unit = Effort.unitOf(rule.getFreq());
        int interval = rule.getInterval();
        long passed = unit.between(startsAt, from) / interval;
        return unit.compareTo(ChronoUnit.MONTHS) < 0
                ? startsAt.plus(passed * interval, unit)
                : onTheSameDay(unit, interval, passed);
    }

    /** One period earlier, whose last week may reach into the next one; and earlier still where the month has no such day. */
    private LocalDateTime onTheSameDay(ChronoUnit unit, int interval, long passed) {
        for (long periods = passed - 1; periods > 0; periods--) {
            LocalDateTime near = startsAt.plus(periods * interval, unit);
            if (near.getDayOfMonth() == startsAt.getDayOfMonth()) {
                return near;
            }
        }
        return startsAt;
    }
}
