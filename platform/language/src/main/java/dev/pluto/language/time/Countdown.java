package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Ahead;
import dev.pluto.language.time.Fragment.Doubt;
import dev.pluto.language.time.Fragment.Vague;
import dev.pluto.language.time.Lengths.Length;
import dev.pluto.language.time.Quantities.Value;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lengths that run from now without an "in": "ten more minutes", "another 15 min", "give it an hour", "timer 25 min pizza". */
final class Countdown {

    /** "Another two" may be two more of anything. */
    private static final int FEWEST_BARE_MINUTES = 5;

    private static final int MOST_BARE_MINUTES = 180;

    private Countdown() {}

    static @Nullable Match read(Words w, int i) {
        int start = w.skip(i, Kind.GIVE);
        int about = start;
        boolean isMore = false;
        for (Lexeme word = w.find(about, Kind.ABOUT); word != null; word = w.find(about, Kind.ABOUT)) {
            isMore |= word.value().equals("MORE");
            about = word.next();
        }
        Length length = Lengths.of(w, about);
        boolean isLed = start > i || isMore || length != null && holdsMore(w, about, length.next());
        if (isLed && length != null && opens(w, i)) {
            int end = w.skip(length.next(), Kind.OTHER);
            return isClosed(w, end) ? of(w, length, end) : null;
        }
        if (length == null) {
            return opens(w, i) ? bare(w, about, isMore || start > i) : null;
        }
        boolean timed = isBehindTimer(w, i) || holdsTimer(w, i) && isClosed(w, length.next());
        return timed ? of(w, length, length.next()) : null;
    }

    private static Match of(Words w, Length length, int end) {
        return length.vague() || length.isZero()
                ? Match.of(end, new Vague(Doubt.VAGUE))
                : Match.of(w.skip(end, Kind.SOFT), new Ahead(length.period(), length.duration()));
    }

    /** "10 more", "another ten": minutes, where nothing follows. */
    private static @Nullable Match bare(Words w, int i, boolean isLed) {
        Value count = w.isSpanish() ? null : Quantities.cardinal(w, i);
        if (count == null || count.whole() < FEWEST_BARE_MINUTES || count.whole() > MOST_BARE_MINUTES) {
            return null;
        }
        int end = w.skip(count.next(), Kind.OTHER);
        boolean closed = end >= w.size() || !w.isWord(end) && !w.isNumber(end) || w.isAny(end, Kind.POLITE, Kind.SOFT);
        return (isLed || end > count.next()) && closed
                ? Match.of(end, new Ahead(Period.ZERO, Duration.ofMinutes(count.whole())))
                : null;
    }

    /** "10 more minutes", "10 minutos más". */
    private static boolean holdsMore(Words w, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (w.is(i, Kind.OTHER) && !w.is(i, Kind.SOFT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Words w, int i) {
        return !w.isWord(i) && !w.isNumber(i)
                || w.isAny(i, Kind.LINK, Kind.POLITE, Kind.SOFT, Kind.THEN, Kind.AND, Kind.OPENER);
    }

    private static boolean isBehindTimer(Words w, int i) {
        for (int at = 0; at < i; at++) {
            Lexeme opener = w.find(at, Kind.OPENER);
            if (opener != null && opener.value().equals("TIMER") && opener.next() == i) {
                return true;
            }
        }
        return false;
    }

    /** "Timer pizza 25 min": of what is counted down the length may stand at the end. */
    private static boolean holdsTimer(Words w, int to) {
        for (int i = 0; i < to; i++) {
            Lexeme opener = w.find(i, Kind.OPENER);
            if (opener != null && opener.value().equals("TIMER")) {
                return !w.isAny(to - 1, Kind.FOR, Kind.EVERY, Kind.AND, Kind.BEFORE, Kind.AFTER);
            }
        }
        return false;
    }

    /** Whether a request begins here, but for "and", "ok" and the like. */
    static boolean opens(Words w, int i) {
        int at = 0;
        while (at < i
                && (w.isAny(at, Kind.AND, Kind.THEN, Kind.POLITE, Kind.SOFT) || w.token(at) != null && !w.isWord(at))) {
            at = Math.max(at + 1, w.after(at, Kind.AND, Kind.THEN, Kind.POLITE, Kind.SOFT));
        }
        return at == i;
    }
}
