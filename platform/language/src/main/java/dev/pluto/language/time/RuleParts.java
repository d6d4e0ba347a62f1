package dev.pluto.language.time;

import dev.pluto.language.Pieces;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts of an RFC 5545 rule by weeks, days or dates, each of which may be changed while the others stay. */
final class RuleParts {

    private static final List<String> ORDER =
            List.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "COUNT", "UNTIL");

    private static final int MOST_STEPS = 400;

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleParts() {}

    static RuleParts of(String rrule) {
        RuleParts rule = new RuleParts();
        for (String part : Pieces.of(rrule, ";")) {
            String[] pair = Pieces.of(part, "=", 2);
            if (pair.length == 2) {
                rule.parts.put(pair[0].toUpperCase(Locale.ROOT), pair[1].toUpperCase(Locale.ROOT));
            }
        }
        return rule;
    }

    boolean isBy(String frequency) {
        return frequency.equals(parts.get("FREQ"));
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    int interval() {
        return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    }

    /** @param interval 1 leaves none */
    void every(String frequency, int interval) {
        parts.put("FREQ", frequency);
        if (interval > 1) {
            parts.put("INTERVAL", String.valueOf(interval));
        } else {
            parts.remove("INTERVAL");
        }
    }

    /** The weekdays it comes on; none where it counts days or names none. */
    Set<DayOfWeek> weekdays(LocalDate due) {
        String days = parts.get("BYDAY");
        boolean nth = days != null && days.chars().anyMatch(Character::isDigit);
        if (nth || !isBy("DAILY") && !isBy("WEEKLY")) {
            return EnumSet.noneOf(DayOfWeek.class);
        }
        if (days == null) {
            boolean all = isBy("DAILY") && interval() == 1;
            return all
                    ? EnumSet.allOf(DayOfWeek.class)
                    : isBy("WEEKLY") ? EnumSet.of(due.getDayOfWeek()) : EnumSet.noneOf(DayOfWeek.class);
        }
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        for (String day : Pieces.of(days, ",")) {
            int n = Rrule.WEEKDAYS.indexOf(day);
            if (n >= 0) {
                all.add(DayOfWeek.of(n + 1));
            }
        }
        return all;
    }

    void on(Set<DayOfWeek> days, int position) {
        String place = position == 0 ? "" : String.valueOf(position);
        parts.put(
                "BYDAY",
                days.stream()
                        .sorted()
                        .map(day -> place + Rrule.WEEKDAYS.get(day.getValue() - 1))
                        .collect(Collectors.joining(",")));
    }

    Set<Integer> dates(LocalDate due) {
        String dates = parts.get("BYMONTHDAY");
        Set<Integer> all = new TreeSet<>();
        if (dates != null) {
            for (String date : Pieces.of(dates, ",")) {
                all.add(Integer.parseInt(date));
            }
        } else if (isBy("MONTHLY") && !has("BYDAY")) {
            all.add(due.getDayOfMonth());
        }
        return all;
    }

    void onDates(Set<Integer> dates) {
        parts.put("BYMONTHDAY", Rrule.list(new TreeSet<>(dates)));
    }

    void put(String part, String value) {
        parts.put(part, value);
    }

    void remove(String part) {
        parts.remove(part);
    }

    /** The first time from a day on, at an hour, that comes after a moment. */
    Optional<ZonedDateTime> first(ZonedDateTime from, ZonedDateTime after) {
        LocalDate day = from.toLocalDate();
        for (int i = 0; i < 2; i++) {
            Optional<LocalDate> found = Rrule.first(repeat(from.toLocalDate()), day);
            ZonedDateTime then = found.map(
                            date -> date.atTime(from.toLocalTime()).atZone(from.getZone()))
                    .orElse(null);
            if (then == null || then.isAfter(after)) {
                return Optional.ofNullable(then);
            }
            day = then.toLocalDate().plusDays(1);
        }
        return Optional.empty();
    }

    /** The first time after a day, counted from a time that it comes, so that every other week stays the same weeks. */
    Optional<LocalDateTime> firstAfter(LocalDateTime due, LocalDate day) {
        LocalDate from = day.plusDays(1);
        if (isBy("YEARLY")) {
            LocalDateTime then = due;
            while (then.toLocalDate().isBefore(from)) {
                then = then.plusYears(interval());
            }
            return Optional.of(then);
        }
        LocalTime hour = has("BYHOUR") ? firstHour(due) : due.toLocalTime();
        Repeat repeat = repeat(due.toLocalDate());
        Optional<LocalDate> found = Rrule.first(repeat, from);
        for (int i = 0; i < MOST_STEPS && found.isPresent(); i++) {
            if (isInTurn(found.get(), due.toLocalDate())) {
                return found.map(date -> date.atTime(hour));
            }
            found = Rrule.first(repeat, found.get().plusDays(1));
        }
        return Optional.empty();
    }

    private LocalTime firstHour(LocalDateTime due) {
        String hours = parts.getOrDefault("BYHOUR", "");
        return LocalTime.of(Integer.parseInt(Pieces.of(hours, ",")[0]), due.getMinute());
    }

    private boolean isInTurn(LocalDate date, LocalDate due) {
        long apart = 0;
        if (isBy("DAILY")) {
            apart = ChronoUnit.DAYS.between(due, date);
        } else if (isBy("WEEKLY")) {
            apart = ChronoUnit.WEEKS.between(monday(due), monday(date));
        } else {
            apart = ChronoUnit.MONTHS.between(due.withDayOfMonth(1), date.withDayOfMonth(1));
        }
        return apart % interval() == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Repeat repeat(LocalDate due) {
        Unit unit = isBy("MONTHLY") ? Unit.MONTH : isBy("YEARLY") ? Unit.YEAR : isBy("WEEKLY") ? Unit.WEEK : Unit.DAY;
        String days = parts.getOrDefault("BYDAY", "");
        String place = days.replaceAll("[A-Z].*", "");
        boolean nth = !place.isEmpty();
        Set<DayOfWeek> weekdays = nth
                ? EnumSet.of(DayOfWeek.of(Rrule.WEEKDAYS.indexOf(days.substring(place.length())) + 1))
                : has("BYDAY") || isBy("WEEKLY") ? weekdays(due) : Set.of();
        List<Integer> dates = isBy("MONTHLY") && !has("BYDAY") ? List.copyOf(dates(due)) : List.of();
        return new Repeat(unit, interval(), weekdays, dates, nth ? Integer.parseInt(place) : 0, 0, false);
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        for (String name : ORDER) {
            if (has(name)) {
                all.add(name + "=" + parts.get(name));
            }
        }
        return String.join(";", all);
    }
}
