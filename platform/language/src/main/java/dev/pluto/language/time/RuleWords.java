package dev.pluto.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the parts of an RFC 5545 rule into words, where it is one that people would say. */
final class RuleWords {

    private static final String PREFIX = "RRULE:";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Set<String> KNOWN = Set.of(
            "FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYHOUR", "BYMINUTE", "COUNT", "UNTIL", "WKST");
    private static final int PAIR = 2;
    private static final int WEEK = 7;

    private final Map<String, String> parts;
    private final Spoken spoken;
    private final TimeWords words;
    private final ZonedDateTime first;
    private final RuleDayWords dayWords;

    private RuleWords(Map<String, String> parts, Spoken spoken, TimeWords words, ZonedDateTime first) {
        this.parts = parts;
        this.spoken = spoken;
        this.words = words;
        this.first = first;
        this.dayWords = new RuleDayWords(spoken);
    }

    static RuleWords of(String rrule, Spoken spoken, TimeWords words, ZonedDateTime first) {
        Map<String, String> parts = new HashMap<>();
        String rule = rrule.startsWith(PREFIX) ? rrule.substring(PREFIX.length()) : rrule;
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).toUpperCase(Locale.ROOT));
            }
        }
        return new RuleWords(parts, spoken, words, first);
    }

    boolean isElapsed() {
        String frequency = parts.getOrDefault("FREQ", "");
        return frequency.equals("HOURLY") || frequency.equals("MINUTELY") || parts.containsKey("BYHOUR");
    }

    /** "Every other Tuesday"; empty when there are no plain words for it. */
    String every() {
        if (!KNOWN.containsAll(parts.keySet())) {
            return "";
        }
        if (parts.containsKey("BYHOUR")) {
            return hours();
        }
        return switch (parts.getOrDefault("FREQ", "")) {
            case "MINUTELY" -> plain("minute");
            case "HOURLY" -> plain("hour");
            case "DAILY" -> parts.containsKey("BYDAY") ? weekly() : plain("day");
            case "WEEKLY" -> weekly();
            case "MONTHLY" -> monthly();
            case "YEARLY" -> yearly();
            default -> "";
        };
    }

    private int interval() {
        return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    }

    private String plain(String unit) {
        return spoken.counted("every." + unit, interval());
    }

    private String hours() {
        RuleHours named = RuleHours.of(parts.getOrDefault("BYHOUR", ""));
        List<String> hours = named.inOrder().stream()
                .map(hour -> words.clock(LocalTime.of(hour, first.getMinute())))
                .toList();
        boolean daily = parts.getOrDefault("FREQ", "").equals("DAILY") && interval() == 1;
        if (!daily || parts.containsKey("BYMONTHDAY")) {
            return "";
        }
        if (parts.containsKey("BYDAY")) {
            String days = weekly();
            return days.isEmpty() ? "" : spoken.say("hours.days", "days", days, "hours", dayWords.joined(hours));
        }
        return named.isHourly()
                ? spoken.say(
                        "hours",
                        "from",
                        hours.get(0),
                        "to",
                        hours.get(hours.size() - 1),
                        "every",
                        spoken.get("every.hour.1"))
                : spoken.say("hours.list", "hours", dayWords.joined(hours));
    }

    private String weekly() {
        List<String> days = list("BYDAY");
        if (days.isEmpty()) {
            days = List.of(first.getDayOfWeek().name().substring(0, PAIR));
        }
        boolean plain = interval() == 1;
        if (plain && Set.copyOf(days).equals(Set.of("MO", "TU", "WE", "TH", "FR"))) {
            return spoken.get("weekday");
        }
        if (plain && Set.copyOf(days).equals(Set.of("SA", "SU"))) {
            return spoken.get("weekend");
        }
        String named = dayWords.names(days);
        if (named.isEmpty()) {
            return "";
        }
        boolean all = plain && days.size() == WEEK - 1 && spoken.has("days.but");
        if (all) {
            String off = Rrule.WEEKDAYS.stream()
                    .filter(day -> !list("BYDAY").contains(day))
                    .findFirst()
                    .orElse("");
            return spoken.say("days.but", "day", dayWords.names(List.of(off)));
        }
        return plain
                ? spoken.say("days", "days", named)
                : spoken.say("days.every", "every", plain("week"), "days", named);
    }

    private String monthly() {
        List<String> days = list("BYDAY");
        List<String> dates = list("BYMONTHDAY");
        String suffix = interval() == 1 ? "" : ".every";
        if (days.size() == 1 && dates.isEmpty() && days.get(0).length() > PAIR) {
            String nth = dayWords.nth(days.get(0));
            String name =
                    dayWords.names(List.of(days.get(0).substring(days.get(0).length() - PAIR)));
            return nth.isEmpty() || name.isEmpty()
                    ? ""
                    : spoken.say(
                            "nth" + suffix, "nth", nth, "days", RuleDayWords.singular(name), "every", plain("month"));
        }
        if (!days.isEmpty() || parts.containsKey("BYMONTH")) {
            return "";
        }
        if (dates.isEmpty()) {
            dates = List.of(String.valueOf(first.getDayOfMonth()));
        }
        return dates.isEmpty()
                ? plain("month")
                : spoken.say(
                        "dates" + suffix,
                        "dates",
                        dayWords.joined(dates.stream().map(dayWords::date).toList()),
                        "every",
                        plain("month"));
    }

    private String yearly() {
        List<String> days = list("BYDAY");
        List<String> dates = list("BYMONTHDAY");
        if (!parts.containsKey("BYMONTH")) {
            return days.isEmpty() && dates.isEmpty() ? plain("year") : "";
        }
        if (days.isEmpty() && dates.size() <= 1) {
            return spoken.say("year.date", "every", plain("year"), "date", words.yearly(first.toLocalDate()));
        }
        if (days.size() != 1 || !dates.isEmpty() || days.get(0).length() <= PAIR) {
            return "";
        }
        String nth = dayWords.nth(days.get(0));
        String name = dayWords.names(List.of(days.get(0).substring(days.get(0).length() - PAIR)));
        return nth.isEmpty() || name.isEmpty()
                ? ""
                : spoken.say(
                        "year.nth",
                        "every",
                        plain("year"),
                        "nth",
                        nth,
                        "days",
                        RuleDayWords.singular(name),
                        "month",
                        words.month(first.toLocalDate()));
    }

    private List<String> list(String part) {
        String value = parts.get(part);
        return value == null ? List.of() : List.of(value.split(",", -1));
    }

    /** ", until Friday", ", 6 times in all"; empty without an end. */
    String end() {
        String count = parts.get("COUNT");
        if (count != null) {
            return spoken.counted("count", Integer.parseInt(count));
        }
        String until = parts.get("UNTIL");
        if (until == null) {
            return "";
        }
        LocalDateTime last = last(until);
        LocalDate today = first.toLocalDate();
        boolean hour = isElapsed() && last.toLocalDate().equals(today);
        return hour
                ? spoken.say("until.today", "clock", words.clock(last.toLocalTime()))
                : spoken.say("until", "day", words.day(last.toLocalDate(), today));
    }

    private LocalDateTime last(String until) {
        try {
            if (until.length() == "20261127".length()) {
                return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE).atTime(23, 59);
            }
            LocalDateTime time = LocalDateTime.parse(until.replace("Z", ""), LOCAL);
            return until.endsWith("Z")
                    ? time.atOffset(java.time.ZoneOffset.UTC)
                            .atZoneSameInstant(first.getZone())
                            .toLocalDateTime()
                    : time;
        } catch (DateTimeParseException e) {
            return first.toLocalDateTime();
        }
    }
}
