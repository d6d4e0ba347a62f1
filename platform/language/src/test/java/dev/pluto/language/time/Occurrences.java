package dev.pluto.language.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The first forty moments of a rule, and whether it ends: what makes two rules equal. */
record Occurrences(List<LocalDateTime> times, boolean ends) {

    private static final int MOST = 40;

    static Occurrences of(String rrule, LocalDateTime start) {
        String until = "";
        StringBuilder rest = new StringBuilder();
        for (String part : rrule.split(";")) {
            if (part.startsWith("UNTIL=")) {
                until = part.substring("UNTIL=".length());
            } else {
                rest.append(rest.isEmpty() ? "" : ";").append(part);
            }
        }
        return of(rest.toString(), start, end(until), !until.isEmpty() || rrule.contains("COUNT="));
    }

    private static LocalDateTime end(String until) {
        if (until.isEmpty()) {
            return LocalDateTime.MAX;
        }
        if (until.contains("-")) {
            return LocalDateTime.parse(until);
        }
        String time = until.length() > 8 ? until.substring(9, 15) : "235959";
        return LocalDateTime.of(
                Integer.parseInt(until.substring(0, 4)),
                Integer.parseInt(until.substring(4, 6)),
                Integer.parseInt(until.substring(6, 8)),
                Integer.parseInt(time.substring(0, 2)),
                Integer.parseInt(time.substring(2, 4)),
                Integer.parseInt(time.substring(4, 6)));
    }

    private static Occurrences of(String rrule, LocalDateTime start, LocalDateTime until, boolean ends) {
        try {
            RecurrenceRuleIterator iterator = new RecurrenceRule(rrule)
                    .iterator(new DateTime(
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            List<LocalDateTime> times = new ArrayList<>();
            while (iterator.hasNext() && times.size() < MOST) {
                DateTime next = iterator.nextDateTime();
                LocalDateTime time = LocalDateTime.of(
                        next.getYear(), next.getMonth() + 1, next.getDayOfMonth(), next.getHours(), next.getMinutes());
                if (time.isAfter(until)) {
                    return new Occurrences(times, true);
                }
                times.add(time);
            }
            return new Occurrences(times, ends);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(rrule, e);
        }
    }

    /** "daily 08:00", "MO,WE 07:30", "monthly 1,15 09:00" or RFC 5545 with DTSTART, first after now. */
    static Occurrences expected(String words, LocalDateTime now) {
        int dtstart = words.indexOf(" DTSTART=");
        if (dtstart > 0) {
            return of(
                    words.substring(0, dtstart), LocalDateTime.parse(words.substring(dtstart + " DTSTART=".length())));
        }
        String[] parts = words.split(" ");
        LocalTime time = LocalTime.parse(parts[parts.length - 1]);
        String rule = switch (parts[0]) {
            case "daily" -> "FREQ=DAILY";
            case "monthly" -> "FREQ=MONTHLY;BYMONTHDAY=" + parts[1];
            default -> "FREQ=WEEKLY;BYDAY=" + parts[0];
        };
        LocalDateTime start = now.toLocalDate().atTime(time);
        for (int i = 0; i < 400; i++) {
            LocalDateTime day = start.plusDays(i);
            if (day.isAfter(now) && of(rule, day).times().get(0).equals(day) && fits(parts, day)) {
                return of(rule, day);
            }
        }
        throw new IllegalArgumentException(words);
    }

    private static boolean fits(String[] parts, LocalDateTime day) {
        return switch (parts[0]) {
            case "daily" -> true;
            case "monthly" -> List.of(parts[1].split(",")).contains(String.valueOf(day.getDayOfMonth()));
            default -> parts[0].contains(day.getDayOfWeek().name().substring(0, 2));
        };
    }
}
