package dev.pluto.scheduler.recurrence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** Reads an RRULE strictly and decides whether it counts calendar or elapsed time. */
final class RecurrenceReader {

    private static final int LONGEST_RULE = 500;
    private static final String NOT_A_RULE = "This is not an RFC 5545 recurrence rule.";
    private static final Set<Freq> ELAPSED = EnumSet.of(Freq.HOURLY, Freq.MINUTELY, Freq.SECONDLY);

    private RecurrenceReader() {}

    static Recurrence read(String rrule, LocalDateTime startsAt) {
        RecurrenceRule rule = parse(rrule);
        Effort.requireModest(rule);
        End end = end(rule);
        if (ELAPSED.contains(rule.getFreq())) {
            return interval(rule, startsAt, end);
        }
        Expansion expansion = rule.hasPart(Part.BYWEEKNO)
                ? NumberedWeeks.of(rule, startsAt)
                : new RuleExpansion(withoutUntil(rule), startsAt);
        CalendarRule calendar = new CalendarRule(expansion, startsAt, end);
        calendar.requireFirstOccurrence();
        return calendar;
    }

    private static RecurrenceRule parse(String rrule) {
        if (rrule.length() > LONGEST_RULE) {
            throw new InvalidRecurrence("A rule has at most 500 characters.");
        }
        // lib-recur also reads parts that it only uses itself: they begin with an underscore.
        if (rrule.indexOf('_') >= 0) {
            throw new InvalidRecurrence(NOT_A_RULE);
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(rrule, RfcMode.RFC5545_STRICT);
            if (rule.hasPart(Part.RSCALE) || rule.hasPart(Part.SKIP)) {
                throw new InvalidRecurrence("Only the Gregorian calendar is supported.");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            if (e instanceof InvalidRecurrence known) {
                throw known;
            }
            throw new InvalidRecurrence(NOT_A_RULE);
        }
    }

    private static End end(RecurrenceRule rule) {
        try {
            return End.of(rule.getUntil());
        } catch (DateTimeException e) {
            // lib-recur takes 99 for a month.
            throw new InvalidRecurrence(NOT_A_RULE);
        }
    }

    private static IntervalRule interval(RecurrenceRule rule, LocalDateTime startsAt, End end) {
        if (hasByPart(rule)) {
            throw new InvalidRecurrence(
                    "A rule in hours, minutes or seconds takes no BY part; use FREQ=DAILY with BYHOUR and BYMINUTE.");
        }
        Duration unit = Effort.unitOf(rule.getFreq()).getDuration();
        Integer count = rule.getCount();
        return new IntervalRule(
                startsAt,
                unit.multipliedBy(rule.getInterval()),
                count == null ? IntervalRule.UNLIMITED : count.longValue(),
                end);
    }

    /** Not a constant: lib-recur's Part cannot be loaded before RecurrenceRule is. */
    private static boolean hasByPart(RecurrenceRule rule) {
        return Stream.of(
                        Part.BYMONTH,
                        Part.BYWEEKNO,
                        Part.BYYEARDAY,
                        Part.BYMONTHDAY,
                        Part.BYDAY,
                        Part.BYHOUR,
                        Part.BYMINUTE,
                        Part.BYSECOND,
                        Part.BYSETPOS)
                .anyMatch(rule::hasPart);
    }

    /** lib-recur refuses a UTC end on a floating start, and RFC 5545 demands UTC: the end is ours to keep. */
    private static RecurrenceRule withoutUntil(RecurrenceRule rule) {
        if (rule.getUntil() != null) {
            rule.setUntil(null);
        }
        return rule;
    }
}
