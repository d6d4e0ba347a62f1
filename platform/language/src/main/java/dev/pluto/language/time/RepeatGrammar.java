package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules: "every other Tuesday", "weekdays", "Mon-Fri", "friday mornings", "the 1st and 15th of every month", "daily". */
final class RepeatGrammar {

    private RepeatGrammar() {}

    static @Nullable Match read(Words w, int i) {
        // "los días laborables" is a rule of its own, and "los días 5 y 20" are dates behind "los días"
        int start = w.is(i, Kind.REPEAT) ? i : w.skip(w.skip(i, Kind.ON, Kind.FOR), Kind.THE);
        Match whole = BothDays.read(w, i);
        Match both = whole == null ? BothDays.read(w, start) : whole;
        if (both != null) {
            return both;
        }
        Match every = every(w, start);
        if (every != null) {
            return every;
        }
        Match dates = MonthDates.datesOfEvery(w, start);
        if (dates != null) {
            return dates;
        }
        Lexeme seldom = w.find(start, Kind.PER);
        if (seldom != null) {
            String[] named = seldom.value().split(":");
            return Match.of(seldom.next(), new Fragment.Seldom(Integer.parseInt(named[0]), Unit.valueOf(named[1])));
        }
        Lexeme parts = w.find(start, Kind.PARTS);
        if (parts != null && Quantities.cardinal(w, start - 1) == null && !isShift(w, parts.next())) {
            return Match.of(parts.next(), Repeat.of(Unit.DAY, 1), new PartOf(Part.valueOf(parts.value())));
        }
        Match dateList = MonthDates.dateList(w, start, start > i);
        if (dateList != null) {
            return dateList;
        }
        Match inARow = DaysInARow.next(w, start, start > i);
        return inARow != null ? inARow : WeekdayLists.weekdays(w, i);
    }

    /** "Nights again, wake me at 8", "mornings are hard. remind me": told before a wish, and no rule of it. */
    private static boolean isShift(Words w, int behind) {
        boolean told = w.isOther(behind) && w.isWord(behind)
                || w.isAny(behind, Kind.AGAIN, Kind.SOFT, Kind.EVENT, Kind.THIS_PART)
                || w.token(behind) != null
                        && !w.isWord(behind)
                        && !w.isNumber(behind)
                        && !",:-".contains(w.word(behind));
        for (int i = behind; told && i < w.size(); i++) {
            if (w.is(i, Kind.OPENER)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Match every(Words w, int i) {
        Lexeme repeat = w.find(i, Kind.REPEAT);
        int date =
                w.isSpanish() && repeat != null && w.word(i).equals("cada") ? Quantities.digits(w, repeat.next()) : -1;
        if (date > 0 && repeat != null && repeat.value().equals("DAY:1")) {
            return Match.of(repeat.next() + 1, monthly(1, List.of(date)));
        }
        if (repeat != null) {
            return MonthDates.onNamed(w, repeated(repeat));
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
        return counted(w, at);
    }

    /** "Other Tuesday", "3 days", "2nd Monday" behind "every". */
    private static @Nullable Match counted(Words w, int at) {
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
            return MonthDates.onLastDay(w, Match.of(unit.next(), Repeat.of(Unit.valueOf(named[0]), n)));
        }
        if (ordinal != null && w.is(ordinal.next(), Kind.OF)) {
            return MonthDates.dateOf(w, ordinal);
        }
        Match ofMonth = MonthDates.everyDate(w, at, ordinal);
        if (ofMonth != null) {
            return ofMonth;
        }
        Match days = WeekdayLists.dayList(w, next);
        if (days != null) {
            Match positioned = ordinal == null ? null : MonthDates.ofMonth(w, days, ordinal.whole());
            int alternate = w.isSpanish() ? w.after(days.next(), Kind.OTHER) : -1;
            if (alternate > 0 && positioned == null) {
                return WeekdayLists.withPart(w, WeekdayLists.weekly(days, 2).upTo(alternate));
            }
            return positioned != null ? positioned : WeekdayLists.withPart(w, WeekdayLists.weekly(days, interval));
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

    static Repeat yearly(int interval, int month, List<Integer> days, Set<DayOfWeek> weekdays, int position) {
        return new Repeat(Unit.YEAR, interval, weekdays, days, position, month, false);
    }

    static Repeat monthly(int interval, List<Integer> days) {
        return new Repeat(Unit.MONTH, interval, Set.of(), days, 0, 0, false);
    }

    private static Match repeated(Lexeme repeat) {
        String[] named = repeat.value().split(":");
        if (named[0].equals("DAYS")) {
            return Match.of(repeat.next(), Repeat.weekly(1, WeekdayLists.days(named[1])));
        }
        return Match.of(repeat.next(), Repeat.of(Unit.valueOf(named[0]), Integer.parseInt(named[1])));
    }

    private static @Nullable Match halfHour(Words w, int i) {
        int half = w.after(i, Kind.HALF);
        Lexeme unit = half < 0 ? null : w.find(w.skip(half, Kind.A), Kind.UNIT);
        if (unit != null && unit.value().equals("HOUR")) {
            return Match.of(unit.next(), Repeat.of(Unit.MINUTE, 30));
        }
        Lengths.Length length = Lengths.of(w, i);
        boolean minutes =
                length != null && length.period().isZero() && length.duration().toMinutes() > 0;
        boolean mixed = minutes && length != null && length.duration().toMinutes() % 60 != 0 && !w.is(i, Kind.UNIT);
        if (!mixed || length == null || length.vague() || length.duration().getSeconds() % 60 != 0) {
            return null;
        }
        return Match.of(
                length.next(), Repeat.of(Unit.MINUTE, (int) length.duration().toMinutes()));
    }
}
