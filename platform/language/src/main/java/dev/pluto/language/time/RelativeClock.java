package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Quantities.Value;
import org.jspecify.annotations.Nullable;

/** Hours told by minutes before or behind them: "half past seven", "half seven", "twenty to six", "a quarter of four". */
final class RelativeClock {

    private RelativeClock() {}

    /** @return null when no hour is told so here */
    static @Nullable Match read(Words w, int i) {
        int a = w.skip(i, Kind.A);
        int half = w.after(a, Kind.HALF);
        if (half > 0) {
            int past = w.skip(half, Kind.PAST);
            Clock hour = hourOf(w, past);
            if (hour != null && (past > half || !w.isSpanish())) {
                return Match.of(hourEnd(w, past), hour.plus(30));
            }
            return null;
        }
        int quarter = w.after(a, Kind.QUARTER);
        Value minutes = quarter > 0 ? new Value(15, quarter) : minutes(w, i);
        if (minutes == null || minutes.whole() < 1 || minutes.whole() > 59) {
            return null;
        }
        Lexeme unit = quarter > 0 ? null : Quantities.unit(w, minutes.next());
        int next = unit != null && unit.value().equals("MINUTE") ? unit.next() : minutes.next();
        boolean later = w.is(next, Kind.PAST);
        boolean american = minutes.whole() % 5 == 0
                && unit == null
                && minutes.whole() <= 25
                && hourOf(w, w.skip(next, Kind.OF)) != null;
        boolean earlier = american && w.is(next, Kind.OF) && !w.isSpanish() && quarter < 0
                || w.is(next, Kind.TO)
                || quarter > 0 && w.is(next, Kind.OF) && !w.isSpanish();
        boolean range = w.is(i - 1, Kind.FROM) && unit == null && quarter < 0 && w.is(next, Kind.TO);
        if (!later && !earlier || range) {
            return null;
        }
        int at = w.after(next, later ? Kind.PAST : Kind.TO, Kind.OF);
        Match base = base(w, at);
        return base == null || !(base.first() instanceof Clock clock)
                ? null
                : Match.of(base.next(), clock.plus(later ? minutes.whole() : -minutes.whole()));
    }

    private static @Nullable Value minutes(Words w, int i) {
        Value five = Quantities.cardinal(w, i);
        int and = five == null || five.whole() > 9 ? -1 : w.after(five.next(), Kind.AND);
        Value twenty = and < 0 ? null : Quantities.cardinal(w, and);
        return five != null && twenty != null && twenty.whole() == 20 && w.isAny(twenty.next(), Kind.PAST, Kind.TO)
                ? new Value(20 + five.whole(), twenty.next())
                : five;
    }

    /** The hour that minutes are counted from: a bare number, noon, or one with its half of the day. */
    private static @Nullable Match base(Words w, int i) {
        Lexeme named = w.find(i, Kind.CLOCK);
        if (named != null) {
            return Match.of(named.next(), new Clock(named.number(), 0, true));
        }
        Clock hour = hourOf(w, i);
        return hour == null ? null : Match.of(hourEnd(w, i), hour);
    }

    private static @Nullable Clock hourOf(Words w, int i) {
        Value hour = Quantities.cardinal(w, i);
        if (hour == null || hour.whole() > 24 || Quantities.unit(w, hour.next()) != null) {
            return null;
        }
        Lexeme halfDay = ClockGrammar.halfDay(w, w.skip(hour.next(), Kind.OCLOCK));
        return halfDay == null || hour.whole() > 12 || hour.whole() == 0
                ? bare(hour.whole(), 0)
                : new Clock(hour.whole() % 12 * 60 + halfDay.number(), 0, true);
    }

    private static int hourEnd(Words w, int i) {
        Value hour = Quantities.cardinal(w, i);
        if (hour == null) {
            return i;
        }
        int oclock = w.skip(hour.next(), Kind.OCLOCK);
        Lexeme halfDay = ClockGrammar.halfDay(w, oclock);
        return halfDay == null ? oclock : halfDay.next();
    }

    private static Clock bare(int hour, int minute) {
        boolean exact = hour == 0 || hour > 12;
        return new Clock(exact ? hour * 60 + minute : hour % 12 * 60 + minute + (hour == 12 ? 720 : 0), 0, exact);
    }
}
