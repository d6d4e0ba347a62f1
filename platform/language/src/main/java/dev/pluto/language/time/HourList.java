package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several hours in a row: "at 8, 12 and 6", "at 8 in the morning and at 8 at night". */
final class HourList {

    private static final int MOST_HOURS = 6;

    /** Nobody is up before it. */
    private static final int MORNING = 5 * 60;

    private HourList() {}

    /** "At 8, 12 and 6": several hours; "at 4 or 5" is none. */
    static Match of(Words w, Match first) {
        Match parted = parted(w, first);
        Match all = parted == null ? first : parted;
        for (int n = 0; n < MOST_HOURS; n++) {
            int and = w.skip(w.skipMark(all.next(), ","), Kind.AND);
            int next = and > all.next() ? w.skip(and, Kind.AT) : and;
            boolean or = w.is(all.next(), Kind.OR) || w.word(all.next()).equals("-");
            int at = or ? w.skip(all.next() + 1, Kind.AT) : next;
            boolean beside = n == 0 && at == all.next() && w.is(at - 1, Kind.HALFDAY) && w.is(at + 1, Kind.HALFDAY);
            Match more = at > all.next() || beside ? ClockGrammar.read(w, at, true) : null;
            Match inPart = more == null || parted == null ? null : HoursInParts.of(w, more);
            more = inPart == null && more != null ? PartBeside.of(w, more) : inPart;
            boolean plain = !or && next == and;
            if (more == null
                    || !(more.first() instanceof Clock)
                    || plain && !standsAlone(w, more, at) && !isLast(w, more, all, n)) {
                return all;
            }
            all = or
                    ? all.upTo(more.next()).with(Match.of(more.next(), new Fragment.Vague(Fragment.Doubt.VAGUE)))
                    : all.with(more);
        }
        return all;
    }

    /** "At 8, 2 and 9", "10, 2 and 6": three hours that go on past noon are of one day, from its morning on. */
    static List<Clock> overTheDay(List<Clock> said) {
        boolean bare = said.size() > 2 && said.stream().noneMatch(Clock::exact);
        List<Clock> day = new ArrayList<>();
        int last = -1;
        boolean passesNoon = false;
        for (Clock clock : bare ? said : List.<Clock>of()) {
            int minute = clock.minute() % Clock.HALF_DAY;
            passesNoon |= minute < last % Clock.HALF_DAY;
            int from = day.isEmpty() && minute < MORNING ? minute + Clock.HALF_DAY : minute;
            int at = from > last ? from : from + Clock.HALF_DAY;
            day.add(new Clock(at, clock.second(), true));
            last = at;
        }
        return passesNoon && last < Clock.DAY && isRising(day) ? List.copyOf(day) : said;
    }

    private static boolean isRising(List<Clock> day) {
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i).minute() <= day.get(i - 1).minute()) {
                return false;
            }
        }
        return true;
    }

    /** "At 8 in the morning and at 8 at night": the first of two hours that each have their part of the day. */
    private static @Nullable Match parted(Words w, Match first) {
        Match own = HoursInParts.of(w, first);
        int and = own == null ? -1 : w.skip(w.skipMark(own.next(), ","), Kind.AND);
        if (own == null || and == own.next()) {
            return null;
        }
        Match more = ClockGrammar.read(w, w.skip(and, Kind.AT), true);
        return more != null && HoursInParts.of(w, more) != null ? own : null;
    }

    /** "At 3, 5 and 7 drink water": the third of a row is an hour whatever follows, but for a unit. */
    private static boolean isLast(Words w, Match more, Match before, int n) {
        int comma = before.next();
        boolean row = n > 0 && w.is(w.skipMark(comma, ","), Kind.AND);
        return row && Quantities.unit(w, more.next()) == null && w.isWord(more.next());
    }

    /** A second hour is one only when no matter of its own follows it. */
    private static boolean standsAlone(Words w, Match more, int at) {
        int next = more.next();
        boolean closed = next >= w.size() || !w.isWord(next) && !w.isNumber(next);
        return closed
                || w.isAny(next, Kind.LINK, Kind.POLITE, Kind.OPENER, Kind.EVERY, Kind.INDAYS, Kind.ON, Kind.AND)
                || w.is(next, Kind.REPEAT) && at > 0;
    }
}
