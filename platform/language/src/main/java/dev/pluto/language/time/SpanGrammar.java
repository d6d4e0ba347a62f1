package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Lead;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Fragment.Within;
import dev.pluto.language.time.Lengths.Length;
import dev.pluto.language.time.Quantities.Value;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lengths: "in two hours", "an hour before my 7pm flight", "in March". */
final class SpanGrammar {

    private static final int MOST_BARE_MINUTES = 180;
    private static final int LONGEST_EVENT = 3;

    private SpanGrammar() {}

    /**
     * @param afterOpener true where "for 35 mins" means in 35 minutes
     * @param ends true where something repeats, so that it may end
     */
    static @Nullable Match read(Words w, int i, boolean afterOpener, boolean ends) {
        Match countdown = Countdown.read(w, i);
        Match ahead = countdown == null ? ahead(w, i, afterOpener, ends) : countdown;
        if (ahead != null) {
            Match open = w.is(i, Kind.IN) ? vague(w, i) : null;
            return open == null || open.next() < ahead.next() ? ahead : open;
        }
        Match lead = lead(w, i);
        if (lead != null) {
            Match other = w.is(lead.next(), Kind.AND) ? lead(w, w.after(lead.next(), Kind.AND)) : null;
            if (other != null) {
                return Match.of(other.next(), new Vague(Doubt.UNREAD));
            }
            return lead;
        }
        Match end = ends ? EndGrammar.read(w, i) : null;
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
        Match zone = ZoneGrammar.read(w, i);
        return zone != null ? zone : vague(w, i);
    }

    private static @Nullable Match ahead(Words w, int i, boolean afterOpener, boolean ends) {
        int in = w.skip(i, Kind.IN);
        boolean forIt = afterOpener && !ends && w.is(i, Kind.FOR);
        int start = in > i ? in : forIt ? w.after(i, Kind.FOR) : w.skip(i, Kind.AFTER);
        int about = w.skip(w.skip(start, Kind.ABOUT), Kind.ABOUT);
        Match within = in > i ? within(w, in) : null;
        if (within != null) {
            return within;
        }
        int next = in > i ? w.after(w.skip(about, Kind.THE), Kind.NEXT) : -1;
        Length length = Lengths.of(w, next > 0 ? next : about);
        int ago = w.isSpanish() ? w.after(i, Kind.AGO) : -1;
        Length past = ago < 0 ? null : Lengths.of(w, ago);
        if (past != null) {
            return DayGrammar.on(past.next(), new Day.InDays(-1));
        }
        if (length == null) {
            return in > i && !arrives(w, i) ? bare(w, about, afterOpener || begins(w, i)) : null;
        }
        if (w.is(length.next(), Kind.AGO)) {
            return DayGrammar.on(w.after(length.next(), Kind.AGO), new Day.InDays(-1));
        }
        int later = w.after(length.next(), Kind.FROM_NOW, Kind.TIME_OWNED);
        boolean opens = w.is(length.next(), Kind.OPENER) && begins(w, i);
        boolean closed = length.next() >= w.size() || w.isAny(length.next(), Kind.LINK, Kind.POLITE);
        boolean heads = begins(w, i)
                && isBeforeMark(w, length.next())
                && length.period().isZero();
        boolean behindAfter = heads || w.is(i, Kind.AFTER) || afterOpener && closed && !w.isSpanish();
        if (in == i && later < 0 && !forIt && !opens && !behindAfter) {
            return null;
        }
        int end = w.skip(later > 0 ? later : length.next(), Kind.SOFT);
        boolean howLong = forIt && !length.period().isZero(); // "for 3 days at 8": then, or on each of them?
        return length.vague() || howLong || in == i && later < 0 && !forIt && isHourOrLength(w, about)
                ? Match.of(end, new Vague(Doubt.VAGUE))
                : Match.of(end, new Ahead(length.period(), length.duration()));
    }

    /** "Remind me 3h18": at eighteen past three, or so long from now? */
    private static boolean isHourOrLength(Words w, int i) {
        return w.touches(i) && w.word(i + 1).equals("h") && w.touches(i + 1) && Quantities.digits(w, i + 2) >= 0;
    }

    private static boolean begins(Words w, int i) {
        return !w.isSpanish() && Countdown.opens(w, i);
    }

    /** "10 mins - eggs", "20 min: rice". */
    private static boolean isBeforeMark(Words w, int i) {
        return w.word(i).length() == 1 && "-:,\u2013\u2014".contains(w.word(i)) && w.isWord(i + 1);
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

    /** "I get in about 6": at that hour. */
    private static boolean arrives(Words w, int in) {
        return switch (w.word(in - 1)) {
            case "get", "gets", "getting" -> true;
            default -> false;
        };
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
        Length length = Lengths.of(w, i);
        if (length == null) {
            Lexeme day = w.find(w.skip(i, Kind.THE), Kind.DAY_WORD);
            int alone = day == null ? -1 : w.after(day.next(), Kind.BEFORE);
            if (alone > 0 && (alone >= w.size() || w.isAny(alone, Kind.POLITE) || !w.isWord(alone))) {
                return Match.of(alone, new Lead(Period.ofDays(1), Duration.ZERO, true));
            }
            Match minutes = minutesBefore(w, i);
            if (minutes != null) {
                return minutes;
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
        return clock == null ? lead : withEvent(w, lead.with(clock));
    }

    /** "20 minutes before my 4pm lesson to tune up": what the hour is of, where the matter follows. */
    private static Match withEvent(Words w, Match lead) {
        int end = lead.next();
        while (end < lead.next() + LONGEST_EVENT && w.isWord(end) && w.isOther(end)) {
            end++;
        }
        int behind = w.skipMark(end, ",");
        while (w.is(behind, Kind.POLITE)) {
            behind = w.after(behind, Kind.POLITE);
        }
        Lexeme link = w.find(behind, Kind.LINK);
        boolean matter = link != null && link.value().equals("TO") && behind == end || w.is(behind, Kind.OPENER);
        return matter && end > lead.next() ? lead.upTo(end) : lead;
    }

    /** "Ping me 15 before": minutes, where nothing follows. */
    private static @Nullable Match minutesBefore(Words w, int i) {
        Value count = Quantities.cardinal(w, i);
        if (count == null || count.whole() < 5 || count.whole() >= 60 || count.whole() % 5 != 0 || w.isSpanish()) {
            return null;
        }
        int behind = w.after(count.next(), Kind.BEFORE);
        boolean open = w.isWord(behind) || w.isNumber(behind);
        boolean closed = behind > 0 && (!open || w.isAny(behind, Kind.POLITE, Kind.LINK));
        return closed ? Match.of(behind, new Lead(Period.ZERO, Duration.ofMinutes(count.whole()), true)) : null;
    }

    /** "Before the 5 o'clock meeting", "any time after 3": near a moment, but at which? */
    private static @Nullable Match beside(Words w, int i) {
        int article = w.skip(i, Kind.THE);
        Match clock = ClockGrammar.read(w, article, true);
        Match day = clock == null ? DayGrammar.day(w, i, true) : null;
        Match near = clock == null ? day : clock;
        return near == null ? null : near.with(Match.of(near.next(), new Vague(Doubt.VAGUE)));
    }

    private static @Nullable Match vague(Words w, int i) {
        Lexeme now = w.find(i, Kind.NOW);
        if (now != null) {
            return Match.of(now.next(), new Fragment.Now(now.value().equals("SAME")));
        }
        Lexeme vague = w.find(w.skip(i, Kind.ON), Kind.VAGUE);
        vague = vague == null ? w.find(i, Kind.VAGUE) : vague;
        if (vague == null) {
            return null;
        }
        Doubt doubt = vague.value().equals("HABIT") ? Doubt.HABIT : Doubt.VAGUE;
        return Match.of(vague.next(), new Vague(doubt));
    }
}
