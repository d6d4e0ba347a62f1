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
        RecurrenceRuleIterator locals = rule.iterator(Floating.of(startNear(from)));
        locals.fastForward(Floating.of(from));
        return Optional.ofNullable(earliestAfter(after, zone, locals));
    }

    /**
     * A local time inside a gap is moved later and may land behind its successor (02:30 becomes 03:30, after 03:00), so the
     * search goes on up to the local time that the first hit was moved to.
     */
    private @Nullable Instant earliestAfter(Instant after, ZoneId zone, RecurrenceRuleIterator locals) {
        Instant best = null;
        LocalDateTime movedTo = LocalDateTime.MAX;
        while (locals.hasNext()) {
            LocalDateTime local = Floating.toLocal(locals.nextDateTime());
            ZonedDateTime lived = local.atZone(zone);
            Instant instant = lived.toInstant();
            if (end.isBefore(local, instant) || !local.isBefore(movedTo)) {
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
     * Daily and weekly rules without COUNT may start at any whole period: a ten-year-old rule costs what a new one does.
     * What the later start cuts off lies before it, so before {@code from}.
     */
    private LocalDateTime startNear(LocalDateTime from) {
        if (rule.getCount() != null || !from.isAfter(startsAt)) {
            return startsAt;
        }
        int interval = rule.getInterval();
        return switch (rule.getFreq()) {
            case DAILY -> startsAt.plusDays(ChronoUnit.DAYS.between(startsAt, from) / interval * interval);
            case WEEKLY -> startsAt.plusWeeks(ChronoUnit.WEEKS.between(startsAt, from) / interval * interval);
            default -> startsAt;
        };
    }
}
