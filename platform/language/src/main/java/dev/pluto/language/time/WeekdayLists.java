package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weekdays one after another: "Mondays and Thursdays", "mon-fri", "friday mornings", "tue and thu". */
final class WeekdayLists {

    private static final int MOST_DAYS = 12;
    /** "Thurs". */
    private static final int LONGEST_SHORT = 5;

    private WeekdayLists() {}

    static Match weekly(Match days, int interval) {
        return days.first() instanceof Repeat repeat
                ? Match.of(days.next(), Repeat.weekly(interval, repeat.days()))
                : days;
    }

    static Match withPart(Words w, Match days) {
        Lexeme part = w.find(days.next(), Kind.PART);
        Lexeme parts = part == null ? w.find(days.next(), Kind.PARTS) : part;
        return parts == null ? days : days.with(Match.of(parts.next(), new PartOf(Part.valueOf(parts.value()))));
    }

    static Set<DayOfWeek> days(String digits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        digits.chars().forEach(c -> days.add(DayOfWeek.of(c - '0')));
        return days;
    }

    /** "Mondays and Thursdays", "mon-fri", "friday mornings", and lists of days that are no rule: "tue and thu". */
    static @Nullable Match weekdays(Words w, int i) {
        int start = w.skip(w.skip(i, Kind.ON, Kind.FROM, Kind.FOR), Kind.THE);
        start = w.isSpanish() ? w.skip(start, Kind.OF) : start;
        int next = w.isSpanish() ? -1 : w.after(start, Kind.NEXT);
        start = next > 0 && hasTwoDays(w, next) ? next : start;
        Match list = dayList(w, start);
        if (list == null || !(list.first() instanceof Repeat repeat)) {
            return null;
        }
        boolean plural = isPlural(w, start, list.next())
                || w.isSpanish() && w.word(start - 1).equals("los");
        plural |= isTimetable(w, start, list.next(), repeat.days());
        Lexeme parts = w.find(list.next(), Kind.PARTS);
        int alternate = w.isSpanish() ? w.after(list.next(), Kind.OTHER) : -1;
        if (plural && alternate > 0) {
            return withPart(w, weekly(list, 2).upTo(alternate));
        }
        if (plural || parts != null) {
            return withPart(w, list);
        }
        for (int at = start; at < list.next(); at++) {
            if (w.is(at, Kind.DAYSET)) {
                return null;
            }
        }
        List<Day> days = new ArrayList<>();
        repeat.days().forEach(day -> days.add(new Day.Weekday(day)));
        return days.size() < 2 ? null : Match.of(list.next(), new Days(days));
    }

    /** "Next Tuesday and Thursday". */
    private static boolean hasTwoDays(Words w, int i) {
        Match list = dayList(w, i);
        return list != null
                && list.first() instanceof Repeat repeat
                && repeat.days().size() > 1;
    }

    /**
     * "Mon wed fri", "tues and thurs": whoever writes days as a timetable does means every week, unless a week is named, or both days of
     * a weekend.
     */
    private static boolean isTimetable(Words w, int from, int to, Set<DayOfWeek> days) {
        boolean weekend = days.equals(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        boolean led = w.is(from - 1, Kind.THIS) || w.is(from - 1, Kind.NEXT);
        if (w.isSpanish() || days.size() < 2 || weekend || led) {
            return false;
        }
        for (int i = 0; i < w.size(); i++) {
            boolean named =
                    i >= from && i < to && w.is(i, Kind.WEEKDAY) && w.word(i).length() > LONGEST_SHORT;
            if (named || w.is(i, Kind.WITHIN)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPlural(Words w, int from, int to) {
        for (int i = from; i < to; i++) {
            if (w.isAny(i, Kind.WEEKDAYS, Kind.THROUGH, Kind.TO)
                    || isSet(w, i)
                    || w.word(i).equals("-")) {
                return true;
            }
        }
        return false;
    }

    static boolean isSet(Words w, int i) {
        Lexeme set = w.find(i, Kind.DAYSET);
        return set != null && !set.value().endsWith("?");
    }

    /** Weekdays one after another, with ranges: always as a weekly rule. */
    static @Nullable Match dayList(Words w, int i) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int next = i;
        int at = i;
        for (int n = 0; n < MOST_DAYS && at >= 0; n++) {
            Lexeme day = dayName(w, at);
            if (day == null) {
                break;
            }
            DayOfWeek first = DayOfWeek.of(day.value().charAt(0) - '0');
            days.addAll(days(day.value().replace("?", "")));
            next = day.next();
            int through = w.word(next).equals("-") ? next + 1 : w.after(next, Kind.THROUGH, Kind.TO);
            Lexeme last = through < 0 ? null : dayName(w, through);
            if (last != null) {
                addRange(days, first, DayOfWeek.of(last.value().charAt(0) - '0'));
                next = last.next();
            }
            int and = w.skip(w.skipMark(next, ","), Kind.AND);
            if (isCounted(w, and)) {
                break; // "and every other friday" is a rule of its own
            }
            at = w.skip(w.skip(w.skip(and, Kind.EVERY), Kind.ON), Kind.THE);
            at = w.skipMark(at, "/");
        }
        return days.isEmpty() ? null : Match.of(next, Repeat.weekly(1, days));
    }

    /** The same with what may lead it in: "on mondays", "los lunes". */
    static @Nullable Match daysAt(Words w, int i) {
        Match list = dayList(w, i);
        return list == null ? dayList(w, w.skip(w.skip(i, Kind.ON), Kind.THE)) : list;
    }

    private static boolean isCounted(Words w, int i) {
        Lexeme every = w.find(i, Kind.EVERY);
        return every != null && (!every.value().isEmpty() || w.is(every.next(), Kind.OTHER));
    }

    static void addRange(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }

    static @Nullable Lexeme dayName(Words w, int i) {
        Lexeme day = w.find(i, Kind.WEEKDAY);
        Lexeme plural = day == null ? w.find(i, Kind.WEEKDAYS) : day;
        return plural == null ? w.find(i, Kind.DAYSET) : plural;
    }
}
