package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Lengths.Length;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** How what repeats begins and ends: "until Friday", "for six weeks", "20 times", "except Sundays", "starting in March". */
final class EndGrammar {

    private static final int EARLIEST_NIGHT = 4 * 60;

    private EndGrammar() {}

    static @Nullable Match read(Words w, int i) {
        Lexeme month = w.isSpanish() && w.is(i, Kind.OF) ? w.find(w.after(i, Kind.OF), Kind.MONTH) : null;
        if (month != null) {
            return Match.of(month.next(), new Within(Within.Span.MONTH, month.number(), true));
        }
        Value count = Quantities.cardinal(w, w.skip(i, Kind.FOR));
        int times = count == null ? -1 : w.after(count.next(), Kind.TIMES);
        if (times > 0 && count != null && count.whole() > 0) {
            return Match.of(times, new Fragment.Times(count.whole()));
        }
        Match inARow = DaysInARow.times(w, i);
        if (inARow != null) {
            return inARow;
        }
        Lexeme until = w.find(i, Kind.UNTIL);
        Lexeme end = until == null ? w.find(i, Kind.THROUGH) : until;
        Match last = end == null ? null : until(w, end);
        if (last != null) {
            return last;
        }
        int hour = w.after(i, Kind.FULL_HOUR);
        if (hour > 0) {
            return Match.of(hour, new Fragment.FullHour());
        }
        int except = w.after(i, Kind.EXCEPT, Kind.OUT);
        Match out = except > 0 ? except(w, except) : out(w, i);
        if (except > 0 || out != null) {
            return out;
        }
        int now = w.is(i, Kind.FROM) ? w.after(i, Kind.FROM_NOW) : -1;
        if (now > 0) {
            return Match.of(now);
        }
        int starting = w.after(i, Kind.STARTING, Kind.FROM);
        if (starting > 0) {
            return starting(w, starting);
        }
        return lasting(w, i);
    }

    /** "For six weeks", "for the next week", "x4". */
    private static @Nullable Match lasting(Words w, int i) {
        int digits = w.word(i).equals("x") ? Quantities.digits(w, i + 1) : -1;
        if (digits > 0) {
            return Match.of(i + 2, new Fragment.Times(digits));
        }
        int start = w.after(i, Kind.FOR);
        int next = start < 0 ? -1 : w.after(w.skip(start, Kind.THE), Kind.NEXT);
        Length lasting = start < 0 ? null : Lengths.of(w, w.skip(w.skip(start, Kind.THE), Kind.NEXT));
        Lexeme one = lasting == null && next > 0 ? w.find(next, Kind.UNIT) : null;
        if (one != null && one.value().equals("WEEK")) {
            return Match.of(one.next(), new Lasting(Period.ofDays(7), Duration.ZERO));
        }
        return lasting == null || lasting.vague()
                ? null
                : Match.of(lasting.next(), new Lasting(lasting.period(), lasting.duration()));
    }

    private static @Nullable Match until(Words w, Lexeme until) {
        int i = until.next();
        int start = w.skip(w.skip(i, Kind.ON), Kind.AT);
        Match clock = until.kind() == Kind.UNTIL ? hour(w, start) : ClockGrammar.read(w, start, true);
        Match day = until.value().equals("CLOCK") ? null : DayGrammar.day(w, w.skip(i, Kind.ON), true);
        if (day != null && day.first() instanceof On on && (clock == null || day.next() >= clock.next())) {
            return Match.of(day.next(), new Until(on.day(), null));
        }
        if (clock == null || !(clock.first() instanceof Clock hour)) {
            return null;
        }
        return Match.of(clock.next(), new Until(null, hour));
    }

    /** "Until 6", "until 6 tonight", "until 11 this morning", "until tonight at 6". */
    private static @Nullable Match hour(Words w, int i) {
        Lexeme before = w.find(i, Kind.THIS_PART);
        int at = before == null ? -1 : w.after(before.next(), Kind.AT);
        Match clock = ClockGrammar.read(w, at > 0 ? at : i, true);
        if (clock == null || !(clock.first() instanceof Clock hour)) {
            return clock;
        }
        Lexeme today = w.find(clock.next(), Kind.INDAYS);
        boolean isToday = today != null && today.number() == 0;
        Lexeme behind = at > 0 ? before : partBehind(w, clock.next());
        if (behind == null) {
            return isToday && today != null ? clock.upTo(today.next()) : clock;
        }
        int end = at > 0 ? clock.next() : behind.next();
        return Match.of(end, inPart(hour, Part.valueOf(behind.value())));
    }

    private static @Nullable Lexeme partBehind(Words w, int i) {
        Lexeme part = w.find(i, Kind.THIS_PART);
        return part == null ? w.find(i, Kind.PART) : part;
    }

    /** What ends "at 5 tonight" ends in the afternoon: nobody means the next morning. */
    private static Clock inPart(Clock hour, Part part) {
        int first = hour.minute() % Clock.HALF_DAY;
        boolean isNight = part == Part.NIGHT || part == Part.NIGHT_LONG || part == Part.NOCHE;
        if (isNight && first >= EARLIEST_NIGHT && !hour.exact()) {
            return new Clock(first + Clock.HALF_DAY, hour.second(), true);
        }
        try {
            return new Clock(Hours.onDay(hour, part, false) % Clock.DAY, hour.second(), true);
        } catch (Contradiction e) {
            return hour; // "until 18:00 in the morning"
        }
    }

    /** "Thursdays no longer", "los jueves no va más". */
    private static @Nullable Match out(Words w, int i) {
        Match days = WeekdayLists.daysAt(w, i);
        int out = days == null ? -1 : w.after(days.next(), Kind.OUT);
        return out > 0 && days != null && days.first() instanceof Repeat repeat
                ? Match.of(out, new Fragment.Except(repeat.days()))
                : null;
    }

    private static @Nullable Match except(Words w, int i) {
        Match days = WeekdayLists.dayList(w, w.skip(w.skip(i, Kind.ON), Kind.THE));
        if (days != null && days.first() instanceof Repeat repeat) {
            return Match.of(days.next(), new Fragment.Except(repeat.days()));
        }
        int weekend = w.after(w.skip(i, Kind.THE), Kind.WEEKEND);
        if (weekend > 0) {
            return Match.of(weekend, new Fragment.Except(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        }
        Match other = DayGrammar.day(w, i, true);
        return other == null ? null : Match.of(other.next(), new Vague(Doubt.UNREAD));
    }

    private static @Nullable Match starting(Words w, int i) {
        Match day = DayGrammar.day(w, w.skip(i, Kind.ON), true);
        Match clock = w.is(i, Kind.AT) ? ClockGrammar.read(w, w.after(i, Kind.AT), true) : null;
        if (clock != null && (day == null || day.next() < clock.next())) {
            return clock;
        }
        if (day == null) {
            Lexeme month = w.find(i, Kind.MONTH);
            return month == null
                    ? null
                    : Match.of(
                            w.skip(month.next(), Kind.ONWARDS),
                            new Starting(new Day.OfYear(0, Month.of(month.number()), 1)));
        }
        int end = w.skip(day.next(), Kind.ONWARDS);
        if (day.first() instanceof On on) {
            return Match.of(end, new Starting(on.day()));
        }
        return day.first() instanceof Within within && within.span() == Within.Span.WEEK
                ? Match.of(end, new Starting(new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.MONDAY)))
                : null;
    }
}
