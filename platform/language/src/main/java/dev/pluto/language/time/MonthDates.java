package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates of every month: "the 1st and 15th of every month", "every 10th", "the last day of each month". */
final class MonthDates {

    private static final int MOST_DATES = 12;

    private MonthDates() {}

    /** "Every 3rd of March", "every 15th of the month". */
    static @Nullable Match dateOf(Words w, Value ordinal) {
        int of = w.skip(w.after(ordinal.next(), Kind.OF), Kind.THE);
        Lexeme month = w.find(of, Kind.MONTH);
        if (month != null) {
            return Match.of(
                    month.next(), RepeatGrammar.yearly(1, month.number(), List.of(ordinal.whole()), Set.of(), 0));
        }
        Lexeme whole = w.find(of, Kind.UNIT);
        return whole != null && whole.value().equals("MONTH")
                ? Match.of(whole.next(), RepeatGrammar.monthly(1, List.of(ordinal.whole())))
                : null;
    }

    /** "Every 10th", "every last day of the month". */
    static @Nullable Match everyDate(Words w, int i, @Nullable Value ordinal) {
        Lexeme end = w.find(i, Kind.END);
        if (end != null) {
            int of = w.skip(w.skip(end.next(), Kind.OF), Kind.THE);
            Lexeme month = w.find(of, Kind.UNIT);
            boolean whole = month != null && month.value().equals("MONTH");
            int day = end.value().equals("1") ? 1 : -1;
            return whole && month != null ? Match.of(month.next(), RepeatGrammar.monthly(1, List.of(day))) : null;
        }
        boolean alone = ordinal != null
                && ordinal.whole() > 3
                && w.isNumber(i)
                && !w.isAny(ordinal.next(), Kind.WEEKDAY, Kind.WEEKDAYS, Kind.UNIT, Kind.DAYSET, Kind.OF, Kind.MONTH);
        if (!alone || ordinal == null) {
            return null;
        }
        int and = w.after(ordinal.next(), Kind.AND);
        int other = and < 0 ? -1 : w.skip(and, Kind.THE);
        Value second = other < 0 ? null : Quantities.ordinal(w, other);
        boolean two = second != null && w.isNumber(other);
        return two && second != null
                ? Match.of(second.next(), RepeatGrammar.monthly(1, List.of(ordinal.whole(), second.whole())))
                : Match.of(ordinal.next(), RepeatGrammar.monthly(1, List.of(ordinal.whole())));
    }

    /** "Every 2nd Tuesday of the month". */
    static @Nullable Match ofMonth(Words w, Match days, int position) {
        int of = w.after(days.next(), Kind.OF, Kind.IN);
        Lexeme unit = of < 0 ? null : w.find(w.skip(of, Kind.THE, Kind.EVERY), Kind.UNIT);
        if (unit == null || !unit.value().equals("MONTH") || !(days.first() instanceof Repeat repeat)) {
            return null;
        }
        return Match.of(unit.next(), new Repeat(Unit.MONTH, 1, repeat.days(), List.of(), position, 0, false));
    }

    /** "The 1st and 15th of every month", "the 2nd Tuesday of each month", "the last day of every month". */
    static @Nullable Match datesOfEvery(Words w, int i) {
        List<Integer> dates = new ArrayList<>();
        int next = collect(w, i, dates);
        if (dates.isEmpty()) {
            return null;
        }
        Lexeme weekday = dates.size() == 1 ? w.find(next, Kind.WEEKDAY) : null;
        int of = w.skip(weekday == null ? next : weekday.next(), Kind.OF, Kind.IN);
        Lexeme every = w.find(of, Kind.EVERY);
        Value nth = every == null ? null : interval(w, every);
        Lexeme unit = nth == null ? null : w.find(nth.next(), Kind.UNIT);
        if (nth == null || unit == null || !unit.value().startsWith("MONTH")) {
            return null;
        }
        int months = unit.value().contains("*") ? Integer.parseInt(unit.value().substring(6)) : 1;
        int interval = months * nth.whole();
        return weekday == null
                ? Match.of(unit.next(), RepeatGrammar.monthly(interval, dates))
                : Match.of(
                        unit.next(),
                        new Repeat(
                                Unit.MONTH,
                                interval,
                                WeekdayLists.days(weekday.value().substring(0, 1)),
                                List.of(),
                                dates.get(0),
                                0,
                                false));
    }

    /** @return behind the dates that stand here: "1st and 15th" */
    private static int collect(Words w, int i, List<Integer> dates) {
        int next = i;
        Value date = date(w, next);
        while (date != null && dates.size() < MOST_DATES) {
            dates.add(date.whole());
            next = date.next();
            int more = w.skip(w.skip(w.skipMark(next, ","), Kind.AND), Kind.THE);
            date = more > next ? date(w, more) : null;
        }
        return next;
    }

    /** "Every", "every other", "every third", "every 3": one in how many. */
    private static @Nullable Value interval(Words w, Lexeme every) {
        int next = every.next();
        if (!every.value().isEmpty()) {
            return new Value(every.number(), next);
        }
        if (w.is(next, Kind.OTHER)) {
            return new Value(2, w.after(next, Kind.OTHER));
        }
        Value ordinal = Quantities.ordinal(w, next);
        Value count = ordinal == null ? Quantities.cardinal(w, next) : ordinal;
        if (count == null) {
            return new Value(1, next);
        }
        return count.whole() > 0 && count.whole() <= MOST_DATES ? count : null;
    }

    /** "Monthly 1st", "monthly on the first Friday", "quarterly last day": the day of the month right behind how often it comes. */
    static Match onNamed(Words w, Match every) {
        if (!(every.first() instanceof Repeat repeat) || repeat.unit() != Unit.MONTH || w.isSpanish()) {
            return every;
        }
        int interval = repeat.interval();
        int at = w.skip(w.skip(every.next(), Kind.ON), Kind.THE);
        List<Integer> dates = new ArrayList<>();
        int next = collect(w, at, dates);
        Lexeme weekday = dates.size() == 1 ? w.find(next, Kind.WEEKDAY) : null;
        if (weekday != null) {
            Set<DayOfWeek> days = WeekdayLists.days(weekday.value().substring(0, 1));
            return Match.of(weekday.next(), new Repeat(Unit.MONTH, interval, days, List.of(), dates.get(0), 0, false));
        }
        boolean plain = !dates.isEmpty() && (w.isNumber(at) || w.is(every.next(), Kind.ON) && w.is(at, Kind.END));
        return plain && !w.isAny(next, Kind.OF, Kind.MONTH)
                ? Match.of(next, RepeatGrammar.monthly(interval, dates))
                : every;
    }

    /** "Every month on the last day". */
    static Match onLastDay(Words w, Match every) {
        int on = w.after(every.next(), Kind.ON);
        return on > 0 && w.is(w.skip(on, Kind.THE), Kind.END) ? onNamed(w, every) : every;
    }

    /** "The 1st and the 15th": two days, or those of a rule that is named besides. */
    static @Nullable Match dateList(Words w, int i, boolean introduced) {
        Value first = introduced ? Quantities.ordinal(w, i) : null;
        int and = first == null ? -1 : w.after(w.skipMark(first.next(), ","), Kind.AND);
        Value second = and < 0 ? null : Quantities.ordinal(w, w.skip(w.skip(and, Kind.ON), Kind.THE));
        if (first == null || second == null || w.isAny(second.next(), Kind.OF, Kind.MONTH)) {
            return null;
        }
        Lexeme weekday = w.find(second.next(), Kind.WEEKDAY);
        if (weekday != null) {
            return Match.of(weekday.next(), new Fragment.Vague(Fragment.Doubt.UNREAD)); // "the 2nd and 4th Tuesday"
        }
        List<Day> days = List.of(new Day.OfMonth(first.whole()), new Day.OfMonth(second.whole()));
        return Match.of(second.next(), new Days(days));
    }

    static @Nullable Value date(Words w, int i) {
        Lexeme end = w.find(i, Kind.END);
        if (end != null) {
            return new Value(end.value().equals("1") ? 1 : -1, end.next());
        }
        Value ordinal = Quantities.ordinal(w, i);
        if (ordinal != null || !w.isSpanish()) {
            return ordinal;
        }
        return w.isNumber(i) ? Quantities.cardinal(w, i) : null;
    }
}
