package dev.pluto.scheduler.recurrence;

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
    private static final Set<Freq> ELAPSED = EnumSet.of(Freq.HOURLY, Freq.MINUTELY, Freq.SECONDLY);

    private RecurrenceReader() {}

    static Recurrence read(String rrule, LocalDateTime startsAt) {
        RecurrenceRule rule = parse(rrule);
        End end = End.of(rule.getUntil());
        if (ELAPSED.contains(rule.getFreq())) {
            return interval(rule, startsAt, end);
        }
        CalendarRule calendar = new CalendarRule(withoutUntil(rule), startsAt, end);
        requireFirstOccurrence(rule, startsAt);
        return calendar;
    }

    private static RecurrenceRule parse(String rrule) {
        if (rrule.length() > LONGEST_RULE) {
            throw new InvalidRecurrence("A rule has at most 500 characters.");
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(rrule, RfcMode.RFC5545_STRICT);
            if (rule.hasPart(Part.RSCALE)) {
                throw new InvalidRecurrence("Only the Gregorian calendar is supported.");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            if (e instanceof InvalidRecurrence known) {
                throw known;
            }
            throw new InvalidRecurrence("This is not an RFC 5545 recurrence rule.");
        }
    }

    private static IntervalRule interval(RecurrenceRule rule, LocalDateTime startsAt, End end) {
        if (hasByPart(rule)) {
            throw new InvalidRecurrence(
                    "A rule in hours, minutes or seconds takes no BY part; use FREQ=DAILY with BYHOUR and BYMINUTE.");
        }
        Duration unit = switch (rule.getFreq()) {
            case HOURLY -> Duration.ofHours(1);
            case MINUTELY -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
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

    private static void requireFirstOccurrence(RecurrenceRule rule, LocalDateTime startsAt) {
        try {
            if (!rule.iterator(Floating.of(startsAt)).hasNext()) {
                throw new InvalidRecurrence("This rule never comes true.");
            }
        } catch (InvalidRecurrence e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // lib-recur gives up after a thousand empty periods, as on 30 February.
            throw new InvalidRecurrence("This rule never comes true.");
        }
    }
}
