package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import java.time.Duration;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days: "tomorrow", "next Friday", "Tuesday the 19th", "the first Monday in March", "Christmas Eve", "a week on Tuesday". */
final class DayGrammar {

    private static final int LONGEST_PHRASAL = 6;

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
        if (w.is(i, Kind.ON) && w.isAny(start, Kind.INDAYS, Kind.THIS_PART) && isParticle(w, i)) {
            return null;
        }
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

    /** "Put the oven on tomorrow": "on" is of what is done, where nobody says "on tomorrow". */
    private static boolean isParticle(Words w, int on) {
        if (w.isSpanish() || w.is(on - 1, Kind.PARTICLE)) {
            return false;
        }
        for (int i = on - 1; i >= Math.max(0, on - LONGEST_PHRASAL) && w.isWord(i); i--) {
            if (w.is(i, Kind.PHRASAL)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayFollowIn(Words w, int i, Match day) {
        boolean counted = day.first() instanceof On on && on.day() instanceof Day.Counted;
        boolean weekday = day.first() instanceof On named && named.day() instanceof Day.Weekday;
        boolean relative = w.is(i, Kind.INDAYS) && !w.isSpanish(); // "check in tomorrow"
        return Quantities.cardinal(w, i) == null && !weekday && !relative || counted || day.first() instanceof Within;
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
                        WeekdayGrammar.read(w, the, introduced, the > i),
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

    /**
     * "A week on Tuesday", "two days before Christmas", "the day after Thanksgiving", "a week tomorrow". "A year from Christmas" counts
     * from the last one for some and from the next one for others.
     */
    private static @Nullable Match shifted(Words w, int i) {
        Lexeme dayWord = w.find(w.skip(i, Kind.THE), Kind.DAY_WORD);
        Lengths.Length length = dayWord == null ? length(w, i) : null;
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
        if (day == null || !(day.first() instanceof On on)) {
            return null;
        }
        Match shifted = on(day.next(), new Day.Shifted(on.day(), before ? by.negated() : by));
        boolean whichYear = by.getYears() > 0 && on.day() instanceof Day.Feast feast && feast.year() == 0;
        boolean vague = length != null && length.vague(); // "a few days before Christmas"
        return whichYear || vague ? shifted.with(Match.of(day.next(), new Vague(Doubt.VAGUE))) : shifted;
    }

    /** "A week", and without an article: "fortnight on Monday", "week from today". */
    private static Lengths.@Nullable Length length(Words w, int i) {
        Lexeme unit = w.isSpanish() ? null : w.find(i, Kind.UNIT);
        boolean week = unit != null && unit.value().equals("WEEK") && w.is(unit.next(), Kind.FROM);
        return unit != null && (week || w.word(i).equals("fortnight"))
                ? new Lengths.Length(Period.ofWeeks(week ? 1 : 2), Duration.ZERO, false, unit.next())
                : Lengths.of(w, i);
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
