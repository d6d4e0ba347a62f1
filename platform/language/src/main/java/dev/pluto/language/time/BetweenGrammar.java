package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Fragment.Until;
import org.jspecify.annotations.Nullable;

/** Hours or days between two that are named: "between 9 and 5", "between christmas and new year". */
final class BetweenGrammar {

    private BetweenGrammar() {}

    /** "Between christmas and new year": on which of these days? */
    static @Nullable Match days(Words w, int i) {
        int from = w.after(i, Kind.BETWEEN);
        Match first = from < 0 ? null : DayGrammar.day(w, from, true);
        int and = first == null ? -1 : w.after(first.next(), Kind.AND);
        Match last = and < 0 ? null : DayGrammar.day(w, and, true);
        return last == null ? null : Match.of(last.next(), new Fragment.Vague(Fragment.Doubt.VAGUE));
    }

    /** "From 30 Nov till 4 Dec": each day from one to the other, where at least one of them is a date. */
    static @Nullable Match dates(Words w, int i) {
        int from = w.after(i, Kind.FROM);
        Match first = from < 0 ? null : DayGrammar.day(w, from, true);
        int to = first == null ? -1 : w.after(first.next(), Kind.UNTIL, Kind.THROUGH, Kind.TO);
        Match last = to < 0 ? null : DayGrammar.day(w, to, true);
        if (first == null
                || last == null
                || !(first.first() instanceof On begins)
                || !(last.first() instanceof On ends)) {
            return null;
        }
        boolean weekly = begins.day() instanceof Day.Weekday && ends.day() instanceof Day.Weekday;
        return weekly
                ? null
                : Match.of(
                        last.next(), Repeat.of(Unit.DAY, 1), new Starting(begins.day()), new Until(ends.day(), null));
    }

    /** Hours between which something comes again: "between 9 and 5", "from 9 to 5". */
    static @Nullable Match hours(Words w, int i) {
        int from = w.after(i, Kind.BETWEEN, Kind.FROM);
        Match first = from < 0 ? null : hour(w, from);
        if (first == null) {
            return null;
        }
        int and = w.after(first.next(), Kind.AND, Kind.TO, Kind.UNTIL, Kind.THROUGH);
        Match last = and < 0 ? null : hour(w, and);
        return last != null && first.first() instanceof Clock a && last.first() instanceof Clock b
                ? Match.of(last.next(), new Fragment.Between(a, b))
                : null;
    }

    /** With its part of the day: "from 10 at night till 6 in the morning". */
    private static @Nullable Match hour(Words w, int i) {
        Match plain = ClockGrammar.read(w, i, true);
        Match inPart = plain == null ? null : HoursInParts.of(w, plain);
        return inPart == null ? plain : inPart;
    }
}
