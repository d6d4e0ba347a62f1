package dev.pluto.scheduler.recurrence;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** By lib-recur: every rule of days, weeks, months or years but those of numbered weeks. */
record RuleExpansion(RecurrenceRule rule, LocalDateTime startsAt) implements Expansion {

    @Override
    public Iterator<LocalDateTime> from(LocalDateTime from) {
        RecurrenceRuleIterator times = rule.iterator(Floating.of(startNear(from)));
        times.fastForward(Floating.of(from));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return times.hasNext();
            }

            @Override
            public LocalDateTime next() {
                return Floating.toLocal(times.nextDateTime());
            }
        };
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
