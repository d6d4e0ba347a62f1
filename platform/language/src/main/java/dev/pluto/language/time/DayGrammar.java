package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days: "tomorrow", "next Friday", "Tuesday the 19th", "the first Monday in March", "Christmas Eve", "a week on Tuesday". */
final class DayGrammar {

    private DayGrammar() {}

    /** A day, with the part of it that follows: "Friday night". */
    static @Nullable Match read(Words w, int i) {
        Lexeme thisPart = w.find(w.skip(i, Kind.FOR, Kind.BY), Kind.THIS_PART);
        if (thisPart != null) {
            return Match.of(thisPart.next(), new On(new Day.InDays(0)), new PartOf(Part.valueOf(thisPart.value())));
        }
        boolean atFeast = w.is(i, Kind.AT) && w.is(w.after(i, Kind.AT), Kind.FEAST);
        boolean atEnd = atFeast || w.is(i, Kind.AT) && w.is(w.skip(w.after(i, Kind.AT), Kind.THE), Kind.END);
        int at = atEnd ? w.after(i, Kind.AT) : i;
        int start = w.skip(w.skip(at, Kind.ON, Kind.BY, Kind.FOR, Kind.IN), Kind.ABOUT);
        boolean onA = w.is(i, Kind.ON) && w.is(start, Kind.A) && w.is(w.after(start, Kind.A), Kind.WEEKDAY);
        start = onA && !w.isSpanish() ? w.after(start, Kind.A) : start;
        Match day = day(w, start, start > i);
        if (day == null && start > i && w.is(i, Kind.THE)) {
            day = day(w, i, false);
        }
        if (day == null || start > i && w.is(i, Kind.IN) && !mayFollowIn(w, start, day)) {
            return null;
        }
        return withPart(w, day);
    }

    private static boolean mayFollowIn(Words w, int i, Match day) {
        boolean counted = day.first() instanceof On on && on.day() instanceof Day.Counted;
        boolean weekday = day.first() instanceof On named && named.day() instanceof Day.Weekday;
        return Quantities.cardinal(w, i) == null && !weekday || counted || day.first() instanceof Within;
    }

    private static Match withPart(Words w, Match day) {
        Lexeme part = w.find(day.next(), Kind.PART);
        if (part == null || !(day.first() instanceof On)) {
            return day;
        }
        boolean bare = w.word(part.next() - 1).equals(w.word(day.next())) || w.isSpanish();
        return bare ? day.with(Match.of(part.next(), new PartOf(Part.valueOf(part.value())))) : day;
    }

    /** A day and nothing else, as behind "until". */
    static @Nullable Match day(Words w, int i, boolean introduced) {
        int the = w.skip(i, Kind.THE);
        Match shifted = shifted(w, i);
        if (shifted != null) {
            return shifted;
        }
        Match end = endOf(w, the, introduced);
        if (end != null) {
            return end;
        }
        int next = w.after(the, Kind.NEXT);
        Match dated = next < 0 ? null : DateGrammar.read(w, next, false);
        Lexeme relative = w.find(i, Kind.INDAYS);
        return Stream.of(
                        dated != null && dated.first() instanceof On on && on.day() instanceof Day.OfYear
                                ? dated
                                : null,
                        DateGrammar.read(w, i, introduced),
                        weekday(w, the, introduced, the > i),
                        relative == null ? null : on(relative.next(), new Day.InDays(relative.number())),
                        feast(w, i),
                        feast(w, the),
                        within(w, i))
                .filter(Objects::nonNull)
                .reduce((a, b) -> b.next() > a.next() ? b : a)
                .orElse(null);
    }

    /** "The end of tomorrow", "the end of Sunday": which hour is that? */
    private static @Nullable Match endOf(Words w, int i, boolean introduced) {
        Lexeme end = w.find(i, Kind.END);
        int of = end == null ? -1 : w.after(end.next(), Kind.OF);
        int at = of < 0 ? -1 : w.skip(w.skip(of, Kind.THE), Kind.THIS);
        boolean near = at > 0 && w.isAny(at, Kind.INDAYS, Kind.WEEKDAY);
        Match day = near ? day(w, at, introduced) : null;
        return day == null ? null : day.with(Match.of(day.next(), new Fragment.Vague(Fragment.Doubt.VAGUE)));
    }

    static Match on(int next, Day day) {
        return Match.of(next, new On(day));
    }

    /** "A week on Tuesday", "two days before Christmas", "the day after Thanksgiving", "a week tomorrow". */
    private static @Nullable Match shifted(Words w, int i) {
        Lexeme dayWord = w.find(w.skip(i, Kind.THE), Kind.DAY_WORD);
        Quantities.Length length = dayWord == null ? Quantities.length(w, i) : null;
        if (dayWord == null
                && (length == null
                        || length.period().isZero()
                        || !length.duration().isZero())) {
            return null;
        }
        Period by = length == null ? Period.ofDays(1) : length.period();
        int next = dayWord != null ? dayWord.next() : length == null ? i : length.next();
        boolean before = w.is(next, Kind.BEFORE);
        int link = w.after(next, Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.ON);
        if (link < 0 && (dayWord != null || !w.isAny(next, Kind.INDAYS, Kind.WEEKDAY))) {
            return null;
        }
        int base = link < 0 ? next : link;
        Match day = day(w, base, true);
        return day != null && day.first() instanceof On on
                ? on(day.next(), new Day.Shifted(on.day(), before ? by.negated() : by))
                : null;
    }

    private static @Nullable Match weekday(Words w, int i, boolean introduced, boolean afterThe) {
        Match several = counted(w, i);
        Match special = several == null ? notThis(w, i) : several;
        if (special != null) {
            return special;
        }
        int next = w.after(i, Kind.NEXT);
        int at = next > 0 ? next : w.skip(i, Kind.THIS);
        Lexeme weekday = w.find(at, Kind.WEEKDAY);
        boolean shortName = weekday != null && weekday.value().endsWith("?");
        boolean article = (afterThe || w.is(i - 1, Kind.THE)) && !w.isSpanish() && !w.isAny(at + 1, Kind.AFTER_NEXT);
        if (weekday == null || shortName && at == i && article && !introduced) {
            Lexeme last = w.find(i, Kind.LAST);
            Lexeme past = last == null ? null : w.find(last.next(), Kind.WEEKDAY);
            return past == null ? null : on(past.next(), new Day.InDays(-1));
        }
        DayOfWeek day = DayOfWeek.of(weekday.value().charAt(0) - '0');
        int end = weekday.next();
        int afterNext = w.after(end, Kind.AFTER_NEXT);
        if (afterNext > 0) {
            return on(afterNext, new Day.Shifted(new Day.WeekdayOfWeek(1, day), Period.ofWeeks(1)));
        }
        if (w.is(end, Kind.AGO)) {
            return on(w.after(end, Kind.AGO), new Day.InDays(-1));
        }
        if (w.isSpanish() && w.is(end, Kind.LAST) && !w.is(end + 1, Kind.INDAYS)) {
            return on(w.after(end, Kind.LAST), new Day.InDays(-1));
        }
        Lexeme nextBehind = w.find(end, Kind.NEXT);
        if (next > 0 || w.isSpanish() && nextBehind != null) {
            int behind = Math.max(end, w.skip(end, Kind.NEXT));
            return on(behind, w.isSpanish() ? new Day.Counted(1, day) : new Day.WeekdayOfWeek(1, day));
        }
        Match beside = w.isSpanish() ? null : beside(w, end, day);
        if (beside != null) {
            return beside;
        }
        boolean coming = at > i && w.word(at - 1).equals("coming");
        return weekOf(w, end, day, coming);
    }

    /** "Monday after Easter". */
    private static @Nullable Match beside(Words w, int end, DayOfWeek day) {
        int side = w.after(end, Kind.AFTER, Kind.BEFORE);
        Match base = side < 0 ? null : day(w, side, true);
        return base != null && base.first() instanceof On on && !(on.day() instanceof Day.Weekday)
                ? on(base.next(), new Day.Beside(day, on.day(), w.is(end, Kind.BEFORE)))
                : null;
    }

    /** "Friday week", or just the Friday; one "of" something unknown is doubtful. */
    private static Match weekOf(Words w, int end, DayOfWeek day, boolean coming) {
        Lexeme week = w.find(end, Kind.WEEK);
        if (week != null && !w.isAny(week.next(), Kind.WITHIN)) {
            return on(week.next(), new Day.Shifted(new Day.Weekday(day), Period.ofWeeks(week.number())));
        }
        boolean ofUnknown =
                w.is(end, Kind.OF) && !w.isSpanish() && !w.is(w.skip(w.after(end, Kind.OF), Kind.THE), Kind.WITHIN);
        Match named = on(end, coming ? new Day.Counted(1, day) : new Day.Weekday(day));
        return ofUnknown ? named.with(Match.of(end, new Fragment.Vague(Fragment.Doubt.VAGUE))) : named;
    }

    /** "Not this Saturday but the next". */
    private static @Nullable Match notThis(Words w, int i) {
        int not = w.after(i, Kind.EXCEPT);
        Lexeme weekday = not < 0 ? null : w.find(w.skip(not, Kind.THIS), Kind.WEEKDAY);
        int but = weekday == null ? -1 : w.after(w.skipMark(weekday.next(), ","), Kind.EXCEPT);
        int next = but < 0 ? -1 : w.after(w.skip(but, Kind.THE), Kind.NEXT);
        if (next < 0 || weekday == null) {
            return null;
        }
        Day day = new Day.Weekday(DayOfWeek.of(weekday.value().charAt(0) - '0'));
        return on(w.word(next).equals("one") ? next + 1 : next, new Day.Shifted(day, Period.ofWeeks(1)));
    }

    /** "Three Fridays from now", "in 3 Mondays' time". */
    private static @Nullable Match counted(Words w, int i) {
        Value count = Quantities.cardinal(w, i);
        Lexeme days = count == null ? null : w.find(count.next(), Kind.WEEKDAYS);
        Lexeme day = days != null || count == null ? days : w.find(count.next(), Kind.WEEKDAY);
        if (day == null || count == null || count.whole() < 1 || count.whole() > 600) {
            return null;
        }
        if (w.is(day.next(), Kind.AGO)) {
            return on(w.after(day.next(), Kind.AGO), new Day.InDays(-1));
        }
        int end = w.after(day.next(), Kind.FROM_NOW, Kind.TIME_OWNED);
        return end < 0
                ? null
                : on(
                        end,
                        new Day.Counted(count.whole(), DayOfWeek.of(day.value().charAt(0) - '0')));
    }

    private static @Nullable Match feast(Words w, int i) {
        int at = w.skip(i, Kind.NEXT, Kind.THIS);
        Lexeme feast = w.find(at, Kind.FEAST);
        if (feast == null) {
            return null;
        }
        String rule = rule(feast.value(), w.locale().getCountry());
        if (rule.equals("?")) {
            return Match.of(feast.next(), new Fragment.Vague(Fragment.Doubt.VAGUE));
        }
        int year = DateGrammar.year(w, w.skipMark(feast.next(), ","));
        int end = year > 0 ? w.skipMark(feast.next(), ",") + 1 : feast.next();
        return on(end, new Day.Feast(FeastRule.of(rule), year));
    }

    /** A feast may differ by country: {@code 3-15|GB:E-21}. */
    private static String rule(String rules, String country) {
        String found = "?";
        for (String rule : rules.split(";")) {
            int colon = rule.indexOf(':');
            if (colon < 0) {
                found = rule;
            } else if (rule.substring(0, colon).equals(country)) {
                return rule.substring(colon + 1);
            }
        }
        return found;
    }

    private static @Nullable Match within(Words w, int i) {
        int of = w.skip(i, Kind.OF);
        Lexeme within = w.find(w.skip(of, Kind.THE), Kind.WITHIN);
        if (within == null) {
            within = w.find(of, Kind.WITHIN);
        }
        if (within == null) {
            return null;
        }
        String[] named = within.value().split(":");
        return Match.of(within.next(), new Within(Within.Span.valueOf(named[0]), Integer.parseInt(named[1]), false));
    }
}
