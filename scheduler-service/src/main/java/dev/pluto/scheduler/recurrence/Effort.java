package dev.pluto.scheduler.recurrence;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * What a rule costs to follow. lib-recur writes down all instances of an interval before it answers the first one, counts a
 * COUNT from the start and loses its way after some thousand years: what would cost too much never gets there.
 */
final class Effort {

    /** "Every weekday at nine, one and six" within a year. */
    static final int MOST_INSTANCES = 1_000;

    static final int MOST_COUNTED = 10_000;
    static final Duration LONGEST_INTERVAL = Duration.ofDays(3_653);

    private static final int WEEKS_OF_YEAR = 53;
    private static final int WEEKS_OF_MONTH = 5;

    private Effort() {}

    /** @throws InvalidRecurrence when following the rule would cost too much */
    static void requireModest(RecurrenceRule rule) {
        if (!List.of(0).containsAll(values(rule, Part.BYSECOND))) {
            throw new InvalidRecurrence("BYSECOND can only be 0.");
        }
        Duration unit = unitOf(rule.getFreq()).getDuration();
        if (rule.getInterval() > LONGEST_INTERVAL.dividedBy(unit)) {
            throw new InvalidRecurrence("A rule repeats at least every ten years.");
        }
        if (rule.getCount() != null && rule.getCount() > MOST_COUNTED) {
            throw new InvalidRecurrence("A rule counts at most 10,000 times.");
        }
        if (instances(rule) > MOST_INSTANCES) {
            throw new InvalidRecurrence("A rule names at most 1,000 times within each of its intervals.");
        }
    }

    static ChronoUnit unitOf(Freq frequency) {
        return switch (frequency) {
            case SECONDLY -> ChronoUnit.SECONDS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case HOURLY -> ChronoUnit.HOURS;
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    /** Never too few: parts that only sift are counted as if they did not. */
    private static long instances(RecurrenceRule rule) {
        return days(rule) * orOne(rule, Part.BYHOUR) * orOne(rule, Part.BYMINUTE);
    }

    private static long days(RecurrenceRule rule) {
        return switch (rule.getFreq()) {
            case WEEKLY -> Math.max(1, weekdays(rule, 1));
            case MONTHLY -> Math.min(31, orOne(rule, Part.BYMONTHDAY) * Math.max(1, weekdays(rule, WEEKS_OF_MONTH)));
            case YEARLY -> Math.min(366, daysOfYear(rule));
            default -> 1;
        };
    }

    private static long daysOfYear(RecurrenceRule rule) {
        boolean narrow = rule.hasPart(Part.BYMONTH) || rule.hasPart(Part.BYWEEKNO);
        long months = rule.hasPart(Part.BYMONTHDAY) && !narrow ? 12 : orOne(rule, Part.BYMONTH);
        return months
                * orOne(rule, Part.BYWEEKNO)
                * orOne(rule, Part.BYYEARDAY)
                * orOne(rule, Part.BYMONTHDAY)
                * Math.max(1, weekdays(rule, narrow ? WEEKS_OF_MONTH : WEEKS_OF_YEAR));
    }

    /** @param weeks how often a weekday without a position comes */
    private static long weekdays(RecurrenceRule rule, int weeks) {
        return rule.hasPart(Part.BYDAY)
                ? rule.getByDayPart().stream()
                        .mapToLong(day -> day.pos == 0 ? weeks : 1)
                        .sum()
                : 0;
    }

    private static long orOne(RecurrenceRule rule, Part part) {
        return Math.max(1, values(rule, part).size());
    }

    private static List<Integer> values(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? rule.getByPart(part) : List.of();
    }
}
