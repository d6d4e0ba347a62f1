package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.RuleChange.Way;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The days of a rule by weeks or months, changed by those that words name. */
final class ChangedDays {

    private static final int WEEK = 7;
    private static final int MOST_OF_A_MONTH = 5;

    private final Words w;
    private final Draft told;
    private final RuleParts parts;
    private final LocalDate due;

    ChangedDays(Words w, Draft told, RuleParts parts, ZonedDateTime due) {
        this.w = w;
        this.told = told;
        this.parts = parts;
        this.due = due.toLocalDate();
    }

    /** Whether the days are others now. */
    boolean of(Way way) {
        return ofWeekdays(way) || ofDates(way);
    }

    private boolean ofWeekdays(Way way) {
        Set<DayOfWeek> before = parts.weekdays(due);
        Set<DayOfWeek> named = weekdays();
        Set<DayOfWeek> off = off(before, named);
        if (before.isEmpty() || named.isEmpty() && off.isEmpty()) {
            return false;
        }
        Set<DayOfWeek> after = EnumSet.copyOf(before);
        Set<DayOfWeek> alone = alone();
        boolean isAlone = way != Way.ADD && !alone.isEmpty() && !(alone.containsAll(named) && off.isEmpty());
        if (isAlone) {
            after = alone;
        } else if (way == Way.DROP && off.isEmpty()) {
            after.removeAll(named);
        } else if (way == Way.ADD || !off.isEmpty()) {
            after.addAll(named);
        } else {
            after = EnumSet.copyOf(named);
        }
        after.removeAll(isAlone ? Set.of() : off);
        if (after.isEmpty() || after.equals(before) && isInterval(way)) {
            return false;
        }
        boolean hours = parts.has("BYHOUR");
        parts.every(hours ? "DAILY" : "WEEKLY", way == Way.SET ? interval() : parts.interval());
        boolean all = after.size() == WEEK && parts.interval() == 1;
        parts.on(after, 0);
        if (all) {
            parts.every("DAILY", 1);
            parts.remove("BYDAY");
        }
        return true;
    }

    /** In "not fridays, thursdays" the day it does not come on yet is the new one. */
    private Set<DayOfWeek> off(Set<DayOfWeek> before, Set<DayOfWeek> named) {
        Fragment.Except except = told.except();
        Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        if (except != null) {
            off.addAll(except.days());
            off.retainAll(before);
            named.addAll(off.isEmpty() ? Set.of() : except.days());
            named.removeAll(off);
        }
        return off;
    }

    /** "Not thursdays any more, just mondays": the days that are left, whatever else is named. */
    private Set<DayOfWeek> alone() {
        Set<DayOfWeek> alone = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < w.size(); i++) {
            int at = w.after(i, Kind.ALONE);
            Match days = at < 0 ? null : WeekdayLists.daysAt(w, at);
            Match before = days == null ? WeekdayLists.daysAt(w, i) : null;
            Match left = before != null && w.is(before.next(), Kind.ALONE) ? before : days;
            if (left != null && left.first() instanceof Repeat repeat) {
                alone.addAll(repeat.days());
            }
        }
        return alone;
    }

    private boolean isInterval(Way way) {
        return way != Way.SET || interval() == parts.interval();
    }

    /** What is said of how often; a day alone says nothing of it. */
    private int interval() {
        List<Repeat> repeats = told.all(Repeat.class);
        boolean weekly = repeats.stream().anyMatch(repeat -> repeat.unit() == Unit.WEEK && isCounted(repeat));
        return weekly ? repeats.stream().mapToInt(Repeat::interval).max().orElse(1) : parts.interval();
    }

    /** "Every friday", "alternate sundays": "fridays" alone may be every other one as before. */
    private boolean isCounted(Repeat repeat) {
        boolean every = false;
        for (int i = 0; i < w.size(); i++) {
            every |= w.is(i, Kind.EVERY);
        }
        return every || repeat.interval() > 1;
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        told.all(Repeat.class).stream()
                .filter(repeat -> repeat.unit() == Unit.WEEK && repeat.position() == 0)
                .forEach(repeat -> all.addAll(repeat.days()));
        boolean daily = told.all(Repeat.class).stream()
                .anyMatch(repeat ->
                        repeat.unit() == Unit.DAY && repeat.interval() == 1 && !told.has(Fragment.PartOf.class));
        for (Day day : days()) {
            if (day instanceof Day.Weekday weekday) {
                all.add(weekday.weekday());
            }
        }
        return daily && all.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : all;
    }

    private List<Day> days() {
        Fragment.Days several = told.several();
        return several == null ? told.days() : several.days();
    }

    /** "And the 30th too", "the last thursday instead". */
    private boolean ofDates(Way way) {
        if (!parts.isBy("MONTHLY")) {
            return false;
        }
        Repeat nth = told.all(Repeat.class).stream()
                .filter(repeat -> repeat.unit() == Unit.MONTH && repeat.position() != 0)
                .findFirst()
                .orElse(null);
        if (way == Way.SET && nth != null) {
            return onNth(nth.days(), nth.position());
        }
        boolean one = days().size() == 1 && days().get(0) instanceof Day.InMonth day && day.month() == 0;
        if (way == Way.SET && one && days().get(0) instanceof Day.InMonth day) {
            return onNth(EnumSet.of(day.weekday()), day.position());
        }
        if (way == Way.SET && onNamedNth()) {
            return true;
        }
        Set<Integer> named = dates();
        Set<Integer> before = parts.dates(due);
        Set<Integer> after = new HashSet<>(before);
        if (way == Way.DROP) {
            after.removeAll(named);
        } else if (way == Way.ADD) {
            after.addAll(named);
        } else {
            after = named;
        }
        if (named.isEmpty() || after.isEmpty() || after.equals(before)) {
            return false;
        }
        parts.remove("BYDAY");
        parts.onDates(after);
        return true;
    }

    private boolean onNth(Set<DayOfWeek> days, int position) {
        parts.remove("BYMONTHDAY");
        parts.on(days, position);
        return true;
    }

    /** "The last thursday" of what comes by months is none that is over. */
    private boolean onNamedNth() {
        for (int i = 0; i < w.size(); i++) {
            int last = w.after(i, Kind.LAST);
            Quantities.Value nth = last < 0 ? Quantities.ordinal(w, i) : null;
            int behind = last > 0 ? last : nth == null ? -1 : nth.next();
            Lexeme day = behind < 0 ? null : WeekdayLists.dayName(w, behind);
            boolean known = nth == null || nth.whole() > 0 && nth.whole() <= MOST_OF_A_MONTH;
            if (day != null && day.value().length() == 1 && known) {
                return onNth(WeekdayLists.days(day.value()), nth == null ? -1 : nth.whole());
            }
        }
        return false;
    }

    private Set<Integer> dates() {
        Set<Integer> all = new HashSet<>();
        told.all(Repeat.class)
                .forEach(repeat -> all.addAll(repeat.unit() == Unit.MONTH ? repeat.monthDays() : List.of()));
        for (Day day : days()) {
            if (day instanceof Day.OfMonth date) {
                all.add(date.day());
            }
        }
        return all;
    }
}
