package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Starting;
import dev.pluto.language.time.Fragment.Until;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Quantities.Length;
import dev.pluto.language.time.Quantities.Value;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Lengths and ends: "in two hours", "an hour before my 7pm flight", "until Friday", "for six weeks", "20 times", "3pm EST". */
final class SpanGrammar {

    private static final int MOST_BARE_MINUTES = 180;

    private SpanGrammar() {}

    /**
     * @param afterOpener true where "for 35 mins" means in 35 minutes
     * @param ends true where something repeats, so that it may end
     */
    static @Nullable Match read(Words w, int i, boolean afterOpener, boolean ends) {
        Match ahead = ahead(w, i, afterOpener, ends);
        if (ahead != null) {
            return ahead;
        }
        Match lead = lead(w, i);
        if (lead != null) {
            return lead;
        }
        Match end = ends ? end(w, i) : null;
        if (end != null) {
            return end;
        }
        boolean single =
                w.word(i).equals("once") && w.isAny(i + 1, Kind.AT, Kind.ON, Kind.IN, Kind.INDAYS, Kind.WEEKDAY);
        if (single && !w.is(i, Kind.EVERY)) {
            return Match.of(i + 1);
        }
        Lexeme once = w.find(i, Kind.ONCE);
        if (once != null) {
            return Match.of(once.next());
        }
        Match zone = zone(w, i);
        return zone != null ? zone : vague(w, i);
    }

    private static @Nullable Match ahead(Words w, int i, boolean afterOpener, boolean ends) {
        int in = w.skip(i, Kind.IN);
        boolean forIt = afterOpener && !ends && w.is(i, Kind.FOR);
        int start = in > i ? in : forIt ? w.after(i, Kind.FOR) : w.skip(i, Kind.AFTER);
        int about = w.skip(start, Kind.ABOUT);
        Match within = in > i ? within(w, in) : null;
        if (within != null) {
            return within;
        }
        int next = in > i ? w.after(w.skip(about, Kind.THE), Kind.NEXT) : -1;
        Length length = Quantities.length(w, next > 0 ? next : about);
        int ago = w.isSpanish() ? w.after(i, Kind.AGO) : -1;
        Length past = ago < 0 ? null : Quantities.length(w, ago);
        if (past != null) {
            return DayGrammar.on(past.next(), new Day.InDays(-1));
        }
        if (length == null) {
            return in > i ? bare(w, about, afterOpener) : null;
        }
        if (w.is(length.next(), Kind.AGO)) {
            return DayGrammar.on(w.after(length.next(), Kind.AGO), new Day.InDays(-1));
        }
        int later = w.after(length.next(), Kind.FROM_NOW, Kind.TIME_OWNED);
        boolean opens = w.is(length.next(), Kind.OPENER) && i == 0;
        boolean closed = length.next() >= w.size() || w.isAny(length.next(), Kind.LINK, Kind.POLITE);
        boolean behindAfter = w.is(i, Kind.AFTER) || afterOpener && closed && !w.isSpanish();
        if (in == i && later < 0 && !forIt && !opens && !behindAfter) {
            return null;
        }
        int end = w.skip(later > 0 ? later : length.next(), Kind.SOFT);
        return length.vague()
                ? Match.of(end, new Vague(Doubt.VAGUE))
                : Match.of(end, new Ahead(length.period(), length.duration()));
    }

    /** "In March", "in 2027": days that are not named. */
    private static @Nullable Match within(Words w, int in) {
        Lexeme month = w.find(w.skip(in, Kind.THE), Kind.MONTH);
        if (month != null && Quantities.cardinal(w, month.next()) == null) {
            return Match.of(month.next(), new Within(Within.Span.MONTH, month.number(), true));
        }
        int digits = Quantities.digits(w, in);
        boolean far = w.word(in).length() == 4 && digits >= 3000 && Quantities.unit(w, in + 1) == null;
        int year = far ? digits : DateGrammar.year(w, in);
        return year > 0 ? Match.of(in + 1, new Within(Within.Span.YEAR, year, true)) : null;
    }

    /** "In 10": people mean minutes. */
    private static @Nullable Match bare(Words w, int i, boolean afterOpener) {
        Value count = Quantities.cardinal(w, i);
        boolean fits = count != null && count.whole() > 0 && count.whole() <= MOST_BARE_MINUTES && !w.is(i, Kind.A);
        if (!fits || count == null) {
            return null;
        }
        String mark = w.word(count.next());
        if (mark.equals("\"") || mark.equals("'")) {
            Duration duration =
                    mark.equals("'") ? Duration.ofMinutes(count.whole()) : Duration.ofSeconds(count.whole());
            return Match.of(count.next() + 1, new Ahead(Period.ZERO, duration));
        }
        return ends(w, count.next(), afterOpener)
                ? Match.of(count.next(), new Ahead(Period.ZERO, Duration.ofMinutes(count.whole())))
                : null;
    }

    private static boolean ends(Words w, int i, boolean afterOpener) {
        return i >= w.size()
                || w.isAny(i, Kind.AND, Kind.LINK, Kind.POLITE, Kind.OPENER)
                || ",.;!?".contains(w.word(i))
                || afterOpener && !w.isNumber(i);
    }

    private static @Nullable Match lead(Words w, int i) {
        Length length = Quantities.length(w, i);
        if (length == null) {
            Lexeme day = w.find(w.skip(i, Kind.THE), Kind.DAY_WORD);
            int alone = day == null ? -1 : w.after(day.next(), Kind.BEFORE);
            if (alone > 0 && (alone >= w.size() || w.isAny(alone, Kind.POLITE) || !w.isWord(alone))) {
                return Match.of(alone, new Lead(Period.ofDays(1), Duration.ZERO, true));
            }
            int before = w.after(i, Kind.BEFORE, Kind.AFTER);
            return before < 0 ? null : beside(w, before);
        }
        boolean before = w.is(length.next(), Kind.BEFORE);
        int from = w.after(length.next(), Kind.FROM);
        boolean fromHour = from > 0 && ClockGrammar.read(w, w.skip(from, Kind.THE), true) != null;
        int next = fromHour ? from : w.after(length.next(), Kind.BEFORE, Kind.AFTER);
        if (next < 0) {
            return null;
        }
        if (length.vague()) {
            return Match.of(next, new Vague(Doubt.VAGUE));
        }
        Match lead = Match.of(next, new Lead(length.period(), length.duration(), before));
        int article = w.skip(w.skip(next, Kind.THE), Kind.AT);
        Match clock = ClockGrammar.read(w, article, true);
        return clock == null ? lead : lead.with(clock);
    }

    /** "Before the 5 o'clock meeting", "any time after 3": near a moment, but at which? */
    private static @Nullable Match beside(Words w, int i) {
        int article = w.skip(i, Kind.THE);
        Match clock = ClockGrammar.read(w, article, true);
        Match day = clock == null ? DayGrammar.day(w, i, true) : null;
        Match near = clock == null ? day : clock;
        return near == null ? null : near.with(Match.of(near.next(), new Vague(Doubt.VAGUE)));
    }

    private static @Nullable Match end(Words w, int i) {
        Lexeme month = w.isSpanish() && w.is(i, Kind.OF) ? w.find(w.after(i, Kind.OF), Kind.MONTH) : null;
        if (month != null) {
            return Match.of(month.next(), new Within(Within.Span.MONTH, month.number(), true));
        }
        Value count = Quantities.cardinal(w, w.skip(i, Kind.FOR));
        int times = count == null ? -1 : w.after(count.next(), Kind.TIMES);
        if (times > 0 && count != null && count.whole() > 0) {
            return Match.of(times, new Fragment.Times(count.whole()));
        }
        Lexeme until = w.find(i, Kind.UNTIL);
        Lexeme end = until == null ? w.find(i, Kind.THROUGH) : until;
        Match last = end == null ? null : until(w, end);
        if (last != null) {
            return last;
        }
        int except = w.after(i, Kind.EXCEPT);
        if (except > 0) {
            return except(w, except);
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
        Length lasting = start < 0 ? null : Quantities.length(w, w.skip(w.skip(start, Kind.THE), Kind.NEXT));
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
        Match clock = ClockGrammar.read(w, start, true);
        Match day = until.value().equals("CLOCK") ? null : DayGrammar.day(w, w.skip(i, Kind.ON), true);
        if (day != null && day.first() instanceof On on && (clock == null || day.next() >= clock.next())) {
            return Match.of(day.next(), new Until(on.day(), null));
        }
        if (clock == null || !(clock.first() instanceof Clock hour)) {
            return null;
        }
        return Match.of(clock.next(), new Until(null, hour));
    }

    private static @Nullable Match except(Words w, int i) {
        Match days = WeekdayLists.dayList(w, w.skip(w.skip(i, Kind.ON), Kind.THE));
        if (days != null && days.first() instanceof Repeat repeat) {
            return Match.of(days.next(), new Fragment.Except(repeat.days()));
        }
        int weekend = w.after(w.skip(i, Kind.THE), Kind.WEEKEND);
        if (weekend > 0) {
            return Match.of(weekend, new Fragment.Except(java.util.EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        }
        Match other = DayGrammar.day(w, i, true);
        return other == null ? null : Match.of(other.next(), new Vague(Doubt.UNREAD));
    }

    private static @Nullable Match starting(Words w, int i) {
        Match day = DayGrammar.day(w, w.skip(i, Kind.ON), true);
        if (day == null) {
            Lexeme month = w.find(i, Kind.MONTH);
            return month == null
                    ? null
                    : Match.of(
                            w.skip(month.next(), Kind.ONWARDS),
                            new Starting(new Day.OfYear(0, java.time.Month.of(month.number()), 1)));
        }
        int end = w.skip(day.next(), Kind.ONWARDS);
        if (day.first() instanceof On on) {
            return Match.of(end, new Starting(on.day()));
        }
        return day.first() instanceof Within within && within.span() == Within.Span.WEEK
                ? Match.of(end, new Starting(new Day.WeekdayOfWeek(within.ahead(), DayOfWeek.MONDAY)))
                : null;
    }

    private static @Nullable Match zone(Words w, int i) {
        int start = w.skip(i, Kind.IN);
        Lexeme zone = w.find(start, Kind.ZONE);
        if (zone != null) {
            Match offset = offset(w, zone);
            return offset != null ? offset : zone(w.skip(zone.next(), Kind.ZONE_TIME), zone.value());
        }
        Lexeme place = w.find(start, Kind.NAME);
        int time = place == null ? -1 : w.after(place.next(), Kind.ZONE_TIME);
        if (place != null && time > 0) {
            return zone(time, place.value());
        }
        int timeOf = w.after(start, Kind.ZONE_TIME);
        Lexeme behind = timeOf < 0 ? null : w.find(w.skip(w.skip(timeOf, Kind.OF, Kind.IN), Kind.THE), Kind.NAME);
        return behind == null ? null : zone(behind.next(), behind.value());
    }

    /** "GMT+1", "UTC-5". */
    private static @Nullable Match offset(Words w, Lexeme zone) {
        String sign = w.word(zone.next());
        boolean signed = zone.value().equals("UTC") || zone.value().equals("Etc/GMT");
        int hours = signed && (sign.equals("+") || sign.equals("-")) ? Quantities.digits(w, zone.next() + 1) : -1;
        return hours < 0 || hours > 14 ? null : zone(zone.next() + 2, "UTC" + sign + hours);
    }

    private static @Nullable Match zone(int next, String id) {
        try {
            return Match.of(next, new Fragment.InZone(ZoneId.of(id)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Match vague(Words w, int i) {
        Lexeme now = w.find(i, Kind.NOW);
        if (now != null) {
            return Match.of(now.next(), new Fragment.Now(now.value().equals("SAME")));
        }
        Lexeme vague = w.find(w.skip(i, Kind.ON), Kind.VAGUE);
        vague = vague == null ? w.find(i, Kind.VAGUE) : vague;
        return vague == null ? null : Match.of(vague.next(), new Vague(Doubt.VAGUE));
    }
}
