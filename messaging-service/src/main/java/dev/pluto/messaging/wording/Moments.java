package dev.pluto.messaging.wording;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says when something is, in the person's own zone and clock: "tomorrow at 7:30 AM", "on Friday 27 November at 17:00",
 * "every Monday at 07:00". Own patterns rather than the runtime's localised ones, which differ between Java versions
 * and hold spaces that would make a text message cost double.
 */
public final class Moments {

    private static final Set<String> TWELVE_HOURS =
            Set.of("US", "CA", "AU", "NZ", "PH", "IN", "PK", "MY", "EG", "SA", "");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO",
            DayOfWeek.MONDAY,
            "TU",
            DayOfWeek.TUESDAY,
            "WE",
            DayOfWeek.WEDNESDAY,
            "TH",
            DayOfWeek.THURSDAY,
            "FR",
            DayOfWeek.FRIDAY,
            "SA",
            DayOfWeek.SATURDAY,
            "SU",
            DayOfWeek.SUNDAY);

    private static final Pattern PARTS = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String RULE = "RRULE:";

    private final Instant now;
    private final DateTimeFormatter clock;

    public Moments(Locale locale, Instant now) {
        this.now = now;
        this.clock =
                DateTimeFormatter.ofPattern(TWELVE_HOURS.contains(locale.getCountry()) ? "h:mm a" : "HH:mm", Locale.US);
    }

    /** A moment, with its day only as precise as needed. */
    public String of(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = "at " + clock.format(at);
        if (at.toLocalDate().equals(today)) {
            return "today " + time;
        }
        if (at.toLocalDate().equals(today.plusDays(1))) {
            return "tomorrow " + time;
        }
        return "on " + day(at.toLocalDate(), today) + " " + time;
    }

    /** A day: "Friday 27 November", with the year when it is another. */
    public static String day(LocalDate date, LocalDate today) {
        String pattern = date.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }

    public String time(ZonedDateTime at) {
        return clock.format(at);
    }

    /** A recurrence by RFC 5545, described where it is one of the plain ones, and always with its first time. */
    public String recurring(String rrule, Instant first, ZoneId zone) {
        Map<String, String> rule = parts(rrule);
        String time = " at " + clock.format(first.atZone(zone));
        String every = every(rule);
        return every.isEmpty()
                ? of(first, zone) + " and then again and again"
                : every + time + ", first " + of(first, zone).replace(time, "");
    }

    private static String every(Map<String, String> rule) {
        if (rule.containsKey("COUNT") || rule.containsKey("UNTIL") || rule.containsKey("BYSETPOS")) {
            return "";
        }
        String interval = rule.getOrDefault("INTERVAL", "1");
        boolean plain = interval.equals("1");
        return switch (rule.getOrDefault("FREQ", "")) {
            case "HOURLY" -> plain ? "every hour" : "every " + interval + " hours";
            case "DAILY" ->
                rule.containsKey("BYDAY")
                        ? weekly(rule, plain, interval)
                        : plain ? "every day" : "every " + interval + " days";
            case "WEEKLY" -> weekly(rule, plain, interval);
            case "MONTHLY" -> plain ? "every month" : "every " + interval + " months";
            case "YEARLY" -> plain ? "every year" : "every " + interval + " years";
            default -> "";
        };
    }

    private static String weekly(Map<String, String> rule, boolean plain, String interval) {
        String weeks = plain ? "every week" : "every " + interval + " weeks";
        String days = rule.get("BYDAY");
        if (days == null) {
            return weeks;
        }
        Set<String> set = Set.of(COMMA.split(days));
        if (plain && set.equals(Set.of("MO", "TU", "WE", "TH", "FR"))) {
            return "every weekday";
        }
        if (plain && set.equals(Set.of("SA", "SU"))) {
            return "every weekend day";
        }
        List<String> names = new ArrayList<>();
        for (String day : COMMA.split(days)) {
            DayOfWeek named = DAYS.get(day);
            if (named == null) {
                return "";
            }
            names.add(named.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        String joined = names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        return plain ? "every " + joined : weeks + " on " + joined;
    }

    private static Map<String, String> parts(String rrule) {
        var parts = new HashMap<String, String>();
        String rule = rrule.startsWith(RULE) ? rrule.substring(RULE.length()) : rrule;
        for (String part : PARTS.split(rule)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).toUpperCase(Locale.ROOT));
            }
        }
        return parts;
    }

    /** The named zone, or the other when this runtime does not know it. */
    public static ZoneId zone(String id, ZoneId otherwise) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
