package dev.pluto.scheduler.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule that goes on from another start: "move my daily 8 o'clock to 9". Only what the new start contradicts is changed. A rule that holds
 * on its day keeps all its days; otherwise the day of the coming occurrence gives way to it, and the other days stay. An hour among several
 * gives way likewise, while a row of hours moves as a whole. What ended on a day ends on that day still, and what was counted counts on.
 */
public final class MovedRule {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> TIMES = Set.of("BYHOUR", "BYMINUTE");
    private static final int DATE_LENGTH = 8;
    private static final int HOURS = 24;

    /** As many hours, each as far from the next, are a row. */
    private static final int ROW = 3;

    private final RuleParts parts;
    private final LocalDateTime coming;
    private final LocalDateTime startsAt;
    private final LocalDate today;

    private MovedRule(RuleParts parts, LocalDateTime coming, LocalDateTime startsAt, LocalDate today) {
        this.parts = parts;
        this.coming = coming;
        this.startsAt = startsAt;
        this.today = today;
    }

    /**
     * @param rrule a rule that {@link Recurrence#of} takes, with the start it has had
     * @param coming the occurrence that would be next, local
     * @param zone where the rule was lived until now
     * @param startsAt where it goes on
     * @throws InvalidRecurrence where no single rule says what is meant
     */
    public static String of(
            String rrule,
            LocalDateTime startedAt,
            LocalDateTime coming,
            ZoneId zone,
            LocalDateTime startsAt,
            Instant now) {
        RuleParts parts = RuleParts.of(rrule);
        MovedRule rule = new MovedRule(parts, coming, startsAt, LocalDate.ofInstant(now, zone));
        if (parts.has("COUNT")) {
            Instant before = coming.atZone(zone).toInstant().minusSeconds(1);
            rule.countOn(Recurrence.of(rrule, startedAt).countUntil(before, zone));
        }
        if (!parts.countsElapsedTime()) {
            rule.endLater(zone);
            rule.moveTimes();
            rule.moveDays();
        }
        return parts.toString();
    }

    /** What is still to come, the one that is moved among it. */
    private void countOn(long passed) {
        parts.put("COUNT", List.of(Math.max(1, parts.numbers("COUNT").get(0) - passed)));
    }

    /** Its last day stays its last day, though the hour be later. */
    private void endLater(ZoneId zone) {
        String until = parts.get("UNTIL");
        if (until == null || until.length() <= DATE_LENGTH) {
            return;
        }
        boolean utc = until.endsWith("Z");
        LocalDateTime written = LocalDateTime.parse(utc ? until.substring(0, until.length() - 1) : until, LOCAL);
        LocalDateTime last = utc ? LocalDateTime.ofInstant(written.toInstant(ZoneOffset.UTC), zone) : written;
        LocalTime hour = startsAt.toLocalTime();
        LocalTime time = last.toLocalTime().isBefore(hour) ? hour : last.toLocalTime();
        parts.put("UNTIL", LOCAL.format(last.toLocalDate().atTime(time)));
    }

    private void moveTimes() {
        List<Integer> minutes = parts.numbers("BYMINUTE");
        List<Integer> hours = parts.numbers("BYHOUR");
        if (hours.size() > 1 || minutes.size() > 1) {
            parts.put("BYHOUR", severalHours(hours, minutes));
        } else if (!hours.isEmpty()) {
            parts.put("BYHOUR", List.of(startsAt.getHour()));
        }
        if (!minutes.isEmpty()) {
            parts.put("BYMINUTE", List.of(startsAt.getMinute()));
        }
    }

    private Collection<Integer> severalHours(List<Integer> hours, List<Integer> minutes) {
        int by = startsAt.getHour() - coming.getHour();
        boolean fits = hours.stream().allMatch(hour -> hour + by >= 0 && hour + by < HOURS);
        if (minutes.size() <= 1 && isRow(hours) && fits) {
            return hours.stream().map(hour -> hour + by).toList();
        }
        if (minutes.size() > 1 || startsAt.getMinute() != coming.getMinute()) {
            throw new InvalidRecurrence("One of several times a day cannot move to another minute than the others.");
        }
        return replaced(hours, coming.getHour(), startsAt.getHour());
    }

    /** "Every hour from nine to five". */
    private static boolean isRow(List<Integer> hours) {
        if (hours.size() < ROW) {
            return false;
        }
        int step = hours.get(1) - hours.get(0);
        boolean even = true;
        for (int i = 2; i < hours.size(); i++) {
            even &= hours.get(i) - hours.get(i - 1) == step;
        }
        return even;
    }

    private void moveDays() {
        if (holdsOn(startsAt) || isOnlyAnHour()) {
            return;
        }
        switch (parts.frequency()) {
            case "DAILY", "WEEKLY" -> moveWeekday();
            case "MONTHLY" -> moveDayOfMonth();
            default -> moveDayOfYear();
        }
    }

    /** Whether the rule, begun there, has its first occurrence there. */
    private boolean holdsOn(LocalDateTime time) {
        Instant start = time.toInstant(ZoneOffset.UTC);
        try {
            return Recurrence.of(parts.endless().toString(), time)
                    .nextAfter(start.minusSeconds(1), ZoneOffset.UTC)
                    .filter(start::equals)
                    .isPresent();
        } catch (InvalidRecurrence e) {
            return false;
        }
    }

    /** "To 7", said at noon of what comes today at 18:00, is tomorrow's 7 o'clock, and not another day of a rule that names several. */
    private boolean isOnlyAnHour() {
        boolean nextMorning = coming.toLocalDate().equals(today)
                && startsAt.toLocalDate().equals(today.plusDays(1))
                && startsAt.toLocalTime().isBefore(coming.toLocalTime());
        return nextMorning && parts.texts("BYDAY").size() > 1;
    }

    private void moveWeekday() {
        if (!parts.has("BYDAY")) {
            parts.keepOnly(TIMES);
            return;
        }
        Set<String> days = new TreeSet<>(parts.texts("BYDAY"));
        days.remove(code(coming.toLocalDate()));
        days.add(code(startsAt.toLocalDate()));
        parts.keepOnly(TIMES);
        List<String> week = Arrays.stream(DayOfWeek.values())
                .map(MovedRule::code)
                .filter(days::contains)
                .toList();
        parts.put("BYDAY", week);
    }

    private void moveDayOfMonth() {
        String nth = nth();
        List<Integer> dates = parts.numbers("BYMONTHDAY");
        parts.keepOnly(TIMES);
        if (nth.isEmpty()) {
            int day = coming.getDayOfMonth();
            int gone = dates.contains(day) ? day : day - coming.toLocalDate().lengthOfMonth() - 1;
            parts.put("BYMONTHDAY", replaced(dates, gone, startsAt.getDayOfMonth()));
        } else {
            parts.put("BYDAY", nth);
        }
    }

    private void moveDayOfYear() {
        String nth = parts.has("BYMONTH") ? nth() : "";
        parts.keepOnly(TIMES);
        parts.put("BYMONTH", List.of(startsAt.getMonthValue()));
        if (nth.isEmpty()) {
            parts.put("BYMONTHDAY", List.of(startsAt.getDayOfMonth()));
        } else {
            parts.put("BYDAY", nth);
        }
    }

    /** "The first Monday" made "the second Tuesday"; empty for a rule that does not name its one day so. */
    private String nth() {
        List<String> days = parts.texts("BYDAY");
        boolean isNth = days.size() == 1 && days.get(0).length() > 2;
        if (!isNth || parts.has("BYSETPOS") || parts.has("BYMONTHDAY")) {
            return "";
        }
        LocalDate date = startsAt.toLocalDate();
        int fromFront = (date.getDayOfMonth() - 1) / 7 + 1;
        boolean isLast = date.getDayOfMonth() + 7 > date.lengthOfMonth();
        boolean fromBack = isLast && (days.get(0).startsWith("-") || fromFront > 4);
        return (fromBack ? -1 : fromFront) + code(date.getDayOfWeek());
    }

    private static Collection<Integer> replaced(List<Integer> numbers, int gone, int come) {
        Set<Integer> left = new TreeSet<>(numbers);
        left.remove(gone);
        left.add(come);
        return left;
    }

    private static String code(LocalDate date) {
        return code(date.getDayOfWeek());
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
