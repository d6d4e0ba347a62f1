package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Lasting;
import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Times;
import dev.pluto.language.time.Fragment.Unit;
import dev.pluto.language.time.Quantities.Value;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** So many days one after another: "the next three Saturdays", "for the next ten nights", "at 8 for 5 days". */
final class DaysInARow {

    private DaysInARow() {}

    /** @param introduced true behind "for", "on" or "the", so that days are when it comes */
    static @Nullable Match next(Words w, int i, boolean introduced) {
        int next = w.after(i, Kind.NEXT);
        if (next < 0) {
            return null;
        }
        Value count = Quantities.cardinal(w, next);
        if (count == null) {
            return introduced && w.is(next, Kind.UNIT) && isForThe(w, i) ? stretch(w, new Value(1, next)) : null;
        }
        if (count.whole() < 2) {
            return null;
        }
        Lexeme day = w.find(count.next(), w.isSpanish() ? Kind.WEEKDAY : Kind.WEEKDAYS);
        if (day != null) {
            return Match.of(
                    day.next(),
                    Repeat.weekly(1, WeekdayLists.days(day.value().substring(0, 1))),
                    new Times(count.whole()));
        }
        Match parts = parts(w, count);
        return parts == null && introduced ? stretch(w, count) : parts;
    }

    /** "At 8 for 5 days", "at 9pm for 10 nights": right behind an hour it is on each of them that it comes. */
    static @Nullable Match behindHour(Words w, int i) {
        int at = w.after(i, Kind.FOR);
        if (at < 0 || isTaken(w, i)) {
            return null;
        }
        Value count = Quantities.cardinal(w, at);
        count = count == null && w.is(at, Kind.A) ? new Value(1, w.after(at, Kind.A)) : count;
        Match days = count == null ? null : parts(w, count);
        days = count == null || days != null ? days : stretch(w, count);
        boolean closed = days != null
                && (!w.isWord(days.next())
                        || w.isAny(days.next(), Kind.LINK, Kind.POLITE, Kind.OPENER, Kind.AND, Kind.STARTING));
        return closed ? days : null;
    }

    /** "10 nights" of a rule that is told besides: how often it comes. */
    static @Nullable Match times(Words w, int i) {
        int at = w.after(i, Kind.FOR);
        Value count = at < 0 ? null : Quantities.cardinal(w, w.skip(w.skip(at, Kind.THE), Kind.NEXT));
        Match parts = count == null ? null : parts(w, count);
        return parts == null || count == null ? null : Match.of(parts.next(), new Times(count.whole()));
    }

    /** "10 nights", "3 mornings". */
    private static @Nullable Match parts(Words w, Value count) {
        boolean plural = w.isSpanish() && w.word(count.next()).endsWith("s");
        Lexeme parts = w.find(count.next(), plural ? Kind.PART : Kind.PARTS);
        return parts == null
                ? null
                : Match.of(
                        parts.next(),
                        Repeat.of(Unit.DAY, 1),
                        new PartOf(Part.valueOf(parts.value())),
                        new Times(count.whole()));
    }

    /** "5 days", "two weeks": every day of them, unless anything else says how often. */
    private static @Nullable Match stretch(Words w, Value count) {
        Lexeme unit = w.find(count.next(), Kind.UNIT);
        if (unit == null || count.whole() < 1) {
            return null;
        }
        return switch (unit.value()) {
            case "DAY" -> Match.of(unit.next(), Repeat.of(Unit.DAY, 1), new Times(count.whole()));
            case "WEEK" -> lasting(w, unit, Period.ofWeeks(count.whole()));
            case "WEEK*2" -> lasting(w, unit, Period.ofWeeks(2 * count.whole()));
            case "MONTH" -> lasting(w, unit, Period.ofMonths(count.whole()));
            default -> null;
        };
    }

    private static @Nullable Match lasting(Words w, Lexeme unit, Period period) {
        return isSaidHowOften(w)
                ? null
                : Match.of(unit.next(), Repeat.of(Unit.DAY, 1), new Lasting(period, Duration.ZERO));
    }

    /** "For the next week" lasts that long, "for next week" is when. */
    private static boolean isForThe(Words w, int next) {
        return w.is(next - 1, Kind.THE) && w.is(next - 2, Kind.FOR);
    }

    /** "Book a room at 8 for 5 nights": what is taken for so long comes but once. */
    private static boolean isTaken(Words w, int to) {
        for (int i = 0; i < to; i++) {
            if (w.is(i, Kind.TAKEN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything but "for the next two weeks" says how often. */
    private static boolean isSaidHowOften(Words w) {
        for (int i = 0; i < w.size(); i++) {
            if (w.isAny(i, Kind.EVERY, Kind.REPEAT, Kind.DAYSET, Kind.WEEKDAYS, Kind.PARTS, Kind.PER)) {
                return true;
            }
        }
        return false;
    }
}
