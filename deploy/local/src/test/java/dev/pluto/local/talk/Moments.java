package dev.pluto.local.talk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The first moments of a rule, local, and whether it ends: what two rules are compared by.
 *
 * @param ends whether there are no more than these, or no more than a bound says
 */
record Moments(List<LocalDateTime> times, boolean ends) {

    /** More than two rules are compared by. */
    static final int MOST = 60;

    /** How far a rule is followed to moments after a given one. */
    private static final int FARTHEST = 5_000;

    /** Those of an RRULE from its start on. UNTIL is inclusive, local or an instant in the zone. */
    static Moments of(String rrule, LocalDateTime start, ZoneId zone) {
        return after(LocalDateTime.MIN, rrule, start, zone);
    }

    /** The same, without those that are not later than a moment. */
    static Moments after(LocalDateTime moment, String rrule, LocalDateTime start, ZoneId zone) {
        String until = part(rrule, "UNTIL=");
        LocalDateTime last = until.isEmpty() ? LocalDateTime.MAX : end(until, zone);
        boolean ends = !until.isEmpty() || rrule.contains("COUNT=");
        RecurrenceRuleIterator iterator = iterator(until.isEmpty() ? rrule : without(rrule, "UNTIL="), start);
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < FARTHEST && iterator.hasNext() && times.size() < MOST; i++) {
            LocalDateTime next = local(iterator.nextDateTime());
            if (next.isAfter(last)) {
                break;
            }
            if (next.isAfter(moment)) {
                times.add(next);
            }
        }
        return new Moments(List.copyOf(times), ends);
    }

    /** One moment. */
    static Moments once(LocalDateTime moment) {
        return new Moments(List.of(moment), true);
    }

    private static RecurrenceRuleIterator iterator(String rrule, LocalDateTime start) {
        try {
            return new RecurrenceRule(rrule)
                    .iterator(new DateTime(
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("no rule: " + rrule, e);
        }
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static String part(String rrule, String name) {
        for (String part : rrule.split(";")) {
            if (part.startsWith(name)) {
                return part.substring(name.length());
            }
        }
        return "";
    }

    private static String without(String rrule, String name) {
        List<String> parts = new ArrayList<>(List.of(rrule.split(";")));
        parts.removeIf(part -> part.startsWith(name));
        return String.join(";", parts);
    }

    private static LocalDateTime end(String until, ZoneId zone) {
        if (until.contains("-")) {
            return LocalDateTime.parse(until);
        }
        String day = until.substring(0, 4) + "-" + until.substring(4, 6) + "-" + until.substring(6, 8);
        if (until.length() == 8) {
            return LocalDateTime.parse(day + "T23:59:59");
        }
        String time = until.substring(9, 11) + ":" + until.substring(11, 13) + ":" + until.substring(13, 15);
        LocalDateTime end = LocalDateTime.parse(day + "T" + time);
        Instant instant = end.toInstant(ZoneOffset.UTC);
        return until.endsWith("Z") ? LocalDateTime.ofInstant(instant, zone) : end;
    }
}
