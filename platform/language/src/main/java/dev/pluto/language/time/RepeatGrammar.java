package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Days;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules: "every other Tuesday", "weekdays", "Mon-Fri", "friday mornings", "the 1st and 15th of every month", "daily". */
final class RepeatGrammar {

    private static final int MOST_DAYS = 12;

    private RepeatGrammar() {}

    static @Nullable Match read(Words w, int i) {
        int start = w.skip(w.skip(i, Kind.ON, Kind.FOR), Kind.THE);
        Match every = every(w, start);
        if (every != null) {
            return every;
        }
        Match dates = datesOfEvery(w, start);
        if (dates != null) {
            return dates;
        }
        Lexeme seldom = w.find(start, Kind.PER);
        if (seldom != null) {
            String[] named = seldom.value().split(":");
            return Match.of(seldom.next(), new Fragment.Seldom(Integer.parseInt(named[0]), Unit.valueOf(named[1])));
        }
        Lexeme parts = w.find(start, Kind.PARTS);
        if (parts != null) {
            return Match.of(parts.next(), Repeat.of(Unit.DAY, 1), new PartOf(Part.valueOf(parts.value())));
        }
        Match dateList = dateList(w, start, start > i);
        if (dateList != null) {
            return dateList;
        }
        Match nextOnes = nextOnes(w, start, start > i);
        return nextOnes != null ? nextOnes : weekdays(w, i);
    }

    private static @Nullable Match every(Words w, int i) {
        Lexeme repeat = w.find(i, Kind.REPEAT);
        int date =
                w.isSpanish() && repeat != null && w.word(i).equals("cada") ? Quantities.digits(w, repeat.next()) : -1;
        if (date > 0 && repeat != null && repeat.value().equals("DAY:1")) {
            return Match.of(repeat.next() + 1, monthly(1, List.of(date)));
        }
        if (repeat != null) {
            return repeated(repeat);
        }
        int at = w.after(i, Kind.EVERY);
        if (at < 0) {
            return null;
        }
        if (w.after(at, Kind.FEW) > 0 && w.is(w.after(at, Kind.FEW), Kind.UNIT)) {
            return Match.of(w.skip(w.after(at, Kind.FEW), Kind.UNIT), new Fragment.Vague(Fragment.Doubt.VAGUE));
        }
        Match halfHour = halfHour(w, at);
        if (halfHour != null) {
            return halfHour;
        }
        Lexeme every = w.find(i, Kind.EVERY);
        if (every != null && !every.value().isEmpty()) {
            return unitOrDays(w, at, at, every.number(), null);
        }
        int interval = 1;
        int next = w.after(at, Kind.OTHER);
        Value ordinal = next > 0 ? null : Quantities.ordinal(w, at);
        Value count = next > 0 || ordinal != null ? null : Quantities.cardinal(w, at);
        if (next > 0) {
            interval = 2;
        } else if (ordinal != null && ordinal.whole() > 0) {
            next = ordinal.next();
            interval = ordinal.whole();
        } else if (count != null) {
            next = count.next();
            interval = count.whole();
        } else {
            next = at;
        }
        return interval < 1 ? null : unitOrDays(w, at, next, interval, ordinal);
    }

    private static @Nullable Match unitOrDays(Words w, int at, int next, int interval, @Nullable Value ordinal) {
        Lexeme unit = w.find(next, Kind.UNIT);
        int date = w.isSpanish() && unit != null && unit.value().equals("DAY") ? Quantities.digits(w, unit.next()) : -1;
        if (date > 0 && unit != null) {
            return Match.of(unit.next() + 1, monthly(1, List.of(date)));
        }
        if (unit != null && w.word(next).length() > 1) {
            String[] named = unit.value().split("\\*");
            int n = interval * (named.length > 1 ? Integer.parseInt(named[1]) : 1);
            return Match.of(unit.next(), Repeat.of(Unit.valueOf(named[0]), n));
        }
        if (ordinal != null && w.is(ordinal.next(), Kind.OF)) {
            return dateOf(w, ordinal);
        }
        Match ofMonth = everyDate(w, at, ordinal);
        if (ofMonth != null) {
            return ofMonth;
        }
        Match days = dayList(w, next);
        if (days != null) {
            Match positioned = ordinal == null ? null : ofMonth(w, days, ordinal.whole());
            int alternate = w.isSpanish() ? w.after(days.next(), Kind.OTHER) : -1;
            if (alternate > 0 && positioned == null) {
                return withPart(w, weekly(days, 2).upTo(alternate));
            }
            return positioned != null ? positioned : withPart(w, weekly(days, interval));
        }
        Lexeme tomorrow = w.isSpanish() ? w.find(next, Kind.INDAYS) : null;
        if (tomorrow != null && tomorrow.number() == 1) {
            return Match.of(tomorrow.next(), Repeat.of(Unit.DAY, interval), new PartOf(Part.MORNING));
        }
        Lexeme part = w.find(next, Kind.PART);
        if (part != null) {
            return Match.of(part.next(), Repeat.of(Unit.DAY, interval), new PartOf(Part.valueOf(part.value())));
        }
        return yearDay(w, at, interval);
    }

    /** "Every 3rd of March", "every 15th of the month". */
    private static @Nullable Match dateOf(Words w, Value ordinal) {
        int of = w.skip(w.after(ordinal.next(), Kind.OF), Kind.THE);
        Lexeme month = w.find(of, Kind.MONTH);
        if (month != null) {
            return Match.of(month.next(), yearly(1, month.number(), List.of(ordinal.whole()), Set.of(), 0));
        }
        Lexeme whole = w.find(of, Kind.UNIT);
        return whole != null && whole.value().equals("MONTH")
                ? Match.of(whole.next(), monthly(1, List.of(ordinal.whole())))
                : null;
    }

    /** "Every 10th", "every last day of the month". */
    private static @Nullable Match everyDate(Words w, int i, @Nullable Value ordinal) {
        Lexeme end = w.find(i, Kind.END);
        if (end != null) {
            int of = w.skip(w.skip(end.next(), Kind.OF), Kind.THE);
            Lexeme month = w.find(of, Kind.UNIT);
            boolean whole = month != null && month.value().equals("MONTH");
            int day = end.value().equals("1") ? 1 : -1;
            return whole && month != null ? Match.of(month.next(), monthly(1, List.of(day))) : null;
        }
        boolean alone = ordinal != null
                && ordinal.whole() > 3
                && w.isNumber(i)
                && !w.isAny(ordinal.next(), Kind.WEEKDAY, Kind.WEEKDAYS, Kind.UNIT, Kind.DAYSET, Kind.OF, Kind.MONTH);
        return alone && ordinal != null ? Match.of(ordinal.next(), monthly(1, List.of(ordinal.whole()))) : null;
    }

    /** "Every 2nd Tuesday of the month". */
    private static @Nullable Match ofMonth(Words w, Match days, int position) {
        int of = w.after(days.next(), Kind.OF, Kind.IN);
        Lexeme unit = of < 0 ? null : w.find(w.skip(of, Kind.THE, Kind.EVERY), Kind.UNIT);
        if (unit == null || !unit.value().equals("MONTH") || !(days.first() instanceof Repeat repeat)) {
            return null;
        }
        return Match.of(unit.next(), new Repeat(Unit.MONTH, 1, repeat.days(), List.of(), position, 0, false));
    }

    private static Match weekly(Match days, int interval) {
        return days.first() instanceof Repeat repeat
                ? Match.of(days.next(), Repeat.weekly(interval, repeat.days()))
                : days;
    }

    private static Match withPart(Words w, Match days) {
        Lexeme part = w.find(days.next(), Kind.PART);
        Lexeme parts = part == null ? w.find(days.next(), Kind.PARTS) : part;
        return parts == null ? days : days.with(Match.of(parts.next(), new PartOf(Part.valueOf(parts.value()))));
    }

    /** "Every March 3rd", "every Christmas", "every last Friday". */
    private static @Nullable Match yearDay(Words w, int i, int interval) {
        Match day = DayGrammar.day(w, i, true);
        if (day == null || !(day.first() instanceof On on) || interval < 1) {
            return null;
        }
        Repeat repeat = ofDay(on.day(), Repeat.of(Unit.YEAR, 1));
        return repeat.isPlain() ? null : Match.of(day.next(), repeat);
    }

    /** The rule that a day makes with "every year" or "every month"; the same rule when it makes none. */
    static Repeat ofDay(Day day, Repeat repeat) {
        int years = repeat.unit() == Unit.YEAR ? repeat.interval() : 1;
        if (day instanceof Day.OfYear named) {
            return yearly(years, named.month().getValue(), List.of(named.day()), Set.of(), 0);
        }
        if (day instanceof Day.InMonth named && named.month() > 0) {
            return yearly(years, named.month(), List.of(), EnumSet.of(named.weekday()), named.position());
        }
        if (day instanceof Day.InMonth named) {
            return new Repeat(
                    Unit.MONTH, repeat.interval(), EnumSet.of(named.weekday()), List.of(), named.position(), 0, false);
        }
        if (day instanceof Day.Feast feast
                && !feast.rule().isEaster()
                && feast.rule().plus() == 0) {
            FeastRule rule = feast.rule();
            return rule.position() == 0
                    ? yearly(years, rule.month(), List.of(rule.day()), Set.of(), 0)
                    : yearly(years, rule.month(), List.of(), EnumSet.of(rule.weekday()), rule.position());
        }
        if (day instanceof Day.OfMonth named && repeat.unit() == Unit.MONTH) {
            return monthly(repeat.interval(), List.of(named.day()));
        }
        return repeat;
    }

    private static Repeat yearly(int interval, int month, List<Integer> days, Set<DayOfWeek> weekdays, int position) {
        return new Repeat(Unit.YEAR, interval, weekdays, days, position, month, false);
    }

    static Repeat monthly(int interval, List<Integer> days) {
        return new Repeat(Unit.MONTH, interval, Set.of(), days, 0, 0, false);
    }

    private static Match repeated(Lexeme repeat) {
        String[] named = repeat.value().split(":");
        if (named[0].equals("DAYS")) {
            return Match.of(repeat.next(), Repeat.weekly(1, days(named[1])));
        }
        return Match.of(repeat.next(), Repeat.of(Unit.valueOf(named[0]), Integer.parseInt(named[1])));
    }

    private static Set<DayOfWeek> days(String digits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        digits.chars().forEach(c -> days.add(DayOfWeek.of(c - '0')));
        return days;
    }

    private static @Nullable Match halfHour(Words w, int i) {
        int half = w.after(i, Kind.HALF);
        Lexeme unit = half < 0 ? null : w.find(w.skip(half, Kind.A), Kind.UNIT);
        if (unit != null && unit.value().equals("HOUR")) {
            return Match.of(unit.next(), Repeat.of(Unit.MINUTE, 30));
        }
        Quantities.Length length = Quantities.length(w, i);
        boolean minutes =
                length != null && length.period().isZero() && length.duration().toMinutes() > 0;
        boolean mixed = minutes && length != null && length.duration().toMinutes() % 60 != 0 && !w.is(i, Kind.UNIT);
        if (!mixed || length == null || length.vague() || length.duration().getSeconds() % 60 != 0) {
            return null;
        }
        return Match.of(
                length.next(), Repeat.of(Unit.MINUTE, (int) length.duration().toMinutes()));
    }

    /** "The 1st and 15th of every month", "the 2nd Tuesday of each month", "the last day of every month". */
    private static @Nullable Match datesOfEvery(Words w, int i) {
        List<Integer> dates = new ArrayList<>();
        int next = i;
        Value date = date(w, next);
        while (date != null && dates.size() < MOST_DAYS) {
            dates.add(date.whole());
            next = date.next();
            int more = w.skip(w.skip(w.skipMark(next, ","), Kind.AND), Kind.THE);
            date = more > next ? date(w, more) : null;
        }
        if (dates.isEmpty()) {
            return null;
        }
        Lexeme weekday = dates.size() == 1 ? w.find(next, Kind.WEEKDAY) : null;
        int of = w.skip(weekday == null ? next : weekday.next(), Kind.OF, Kind.IN);
        int every = w.after(of, Kind.EVERY);
        Lexeme unit = every < 0 ? null : w.find(every, Kind.UNIT);
        if (unit == null || !unit.value().startsWith("MONTH")) {
            return null;
        }
        int interval =
                unit.value().contains("*") ? Integer.parseInt(unit.value().substring(6)) : 1;
        return weekday == null
                ? Match.of(unit.next(), monthly(interval, dates))
                : Match.of(
                        unit.next(),
                        new Repeat(
                                Unit.MONTH,
                                interval,
                                days(weekday.value().substring(0, 1)),
                                List.of(),
                                dates.get(0),
                                0,
                                false));
    }

    /** "The 1st and the 15th": two days, or those of a rule that is named besides. */
    private static @Nullable Match dateList(Words w, int i, boolean introduced) {
        Value first = introduced ? Quantities.ordinal(w, i) : null;
        int and = first == null ? -1 : w.after(w.skipMark(first.next(), ","), Kind.AND);
        Value second = and < 0 ? null : Quantities.ordinal(w, w.skip(w.skip(and, Kind.ON), Kind.THE));
        if (first == null || second == null || w.isAny(second.next(), Kind.WEEKDAY, Kind.OF, Kind.MONTH)) {
            return null;
        }
        List<Day> days = List.of(new Day.OfMonth(first.whole()), new Day.OfMonth(second.whole()));
        return Match.of(second.next(), new Days(days));
    }

    private static @Nullable Value date(Words w, int i) {
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

    /** "The next three Saturdays", "the next 5 days". */
    private static @Nullable Match nextOnes(Words w, int i, boolean introduced) {
        int next = w.after(i, Kind.NEXT);
        Value count = next < 0 ? null : Quantities.cardinal(w, next);
        if (count == null || count.whole() < 2) {
            return null;
        }
        Lexeme day = w.find(count.next(), w.isSpanish() ? Kind.WEEKDAY : Kind.WEEKDAYS);
        Lexeme unit = w.find(count.next(), Kind.UNIT);
        if (introduced
                && unit != null
                && (unit.value().equals("DAY") || unit.value().equals("WEEK"))) {
            return Match.of(unit.next(), Repeat.of(Unit.valueOf(unit.value()), 1), new Fragment.Times(count.whole()));
        }
        return day == null
                ? null
                : Match.of(
                        day.next(),
                        Repeat.weekly(1, days(day.value().substring(0, 1))),
                        new Fragment.Times(count.whole()));
    }

    /** "Mondays and Thursdays", "mon-fri", "friday mornings", and lists of days that are no rule: "tue and thu". */
    private static @Nullable Match weekdays(Words w, int i) {
        int start = w.skip(w.skip(i, Kind.ON, Kind.FROM, Kind.FOR), Kind.THE);
        start = w.isSpanish() ? w.skip(start, Kind.OF) : start;
        Match list = dayList(w, start);
        if (list == null || !(list.first() instanceof Repeat repeat)) {
            return null;
        }
        boolean plural = isPlural(w, start, list.next())
                || w.isSpanish() && w.word(start - 1).equals("los");
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

    private static boolean isPlural(Words w, int from, int to) {
        for (int i = from; i < to; i++) {
            if (w.isAny(i, Kind.WEEKDAYS, Kind.THROUGH, Kind.TO)
                    || isSet(w, i)
                    || w.word(i).equals("-")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSet(Words w, int i) {
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
            at = w.skip(w.skip(w.skip(w.skip(w.skipMark(next, ","), Kind.AND), Kind.EVERY), Kind.ON), Kind.THE);
            at = w.skipMark(at, "/");
        }
        return days.isEmpty() ? null : Match.of(next, Repeat.weekly(1, days));
    }

    private static void addRange(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }

    private static @Nullable Lexeme dayName(Words w, int i) {
        Lexeme day = w.find(i, Kind.WEEKDAY);
        Lexeme plural = day == null ? w.find(i, Kind.WEEKDAYS) : day;
        return plural == null ? w.find(i, Kind.DAYSET) : plural;
    }

    /** Hours between which something comes again: "between 9 and 5", "from 9 to 5". */
    static @Nullable Match between(Words w, int i) {
        int from = w.after(i, Kind.BETWEEN, Kind.FROM);
        Match first = from < 0 ? null : ClockGrammar.read(w, from, true);
        if (first == null) {
            return null;
        }
        int and = w.after(first.next(), Kind.AND, Kind.TO, Kind.UNTIL, Kind.THROUGH);
        Match last = and < 0 ? null : ClockGrammar.read(w, and, true);
        return last != null && first.first() instanceof Clock a && last.first() instanceof Clock b
                ? Match.of(last.next(), new Fragment.Between(a, b))
                : null;
    }
}
