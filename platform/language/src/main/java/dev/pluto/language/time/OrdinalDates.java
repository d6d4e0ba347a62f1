package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Dates by their place in a month: "the 3rd", "the 20th of next month", "the first Monday in March"; Spanish "el 15". */
final class OrdinalDates {

    private static final int LAST_DAY = 31;

    private OrdinalDates() {}

    /** "The 3rd", "the 20th of next month", "the first Monday in March"; Spanish "el 15". */
    static @Nullable Match read(Words w, int i, boolean introduced) {
        Value ordinal = Quantities.ordinal(w, i);
        boolean feminine = w.word(i - 1).equals("las") || w.word(i - 1).equals("la");
        if (ordinal == null && w.isSpanish() && introduced && !feminine) {
            Value day = DateGrammar.dayNumber(w, i);
            boolean fits = day != null && Quantities.unit(w, day.next()) == null && w.isNumber(i);
            return fits && day != null ? ofMonth(w, day) : null;
        }
        if (ordinal == null) {
            Value day = DateGrammar.dayNumber(w, i);
            boolean within = day != null
                    && w.is(day.next(), Kind.OF)
                    && w.is(w.skip(w.after(day.next(), Kind.OF), Kind.THE), Kind.WITHIN);
            return within && day != null ? ofMonth(w, day) : null;
        }
        if (isOneOfSeveral(w.word(ordinal.next()))) {
            return null;
        }
        Lexeme weekday = w.find(ordinal.next(), Kind.WEEKDAY);
        if (weekday != null) {
            Match inMonth = inMonth(w, ordinal, weekday);
            boolean article = w.is(i - 1, Kind.THE) && (w.isSpanish() || w.isAny(i - 2, Kind.ON, Kind.EVERY));
            boolean alone = inMonth == null && introduced && article;
            DayOfWeek day = DayOfWeek.of(weekday.value().charAt(0) - '0');
            return alone ? DayGrammar.on(weekday.next(), new Day.InMonth(ordinal.whole(), day, 0, -1, 0)) : inMonth;
        }
        boolean of = w.isAny(w.skip(ordinal.next(), Kind.DAY_WORD), Kind.OF, Kind.IN);
        boolean spelt = !w.isNumber(i)
                && !of
                && w.isWord(ordinal.next())
                && w.at(ordinal.next()).isEmpty();
        boolean led = introduced || of || isBesideHour(w, i, ordinal);
        return spelt || ordinal.whole() < 0 || !led || !fitsAlone(w, ordinal.next(), of) ? null : ofMonth(w, ordinal);
    }

    /** "Gas bill, 7th, 11 am", "rent 1st 8am", "rent, 1st": with an hour behind it, or parted from the matter at the end. */
    private static boolean isBesideHour(Words w, int i, Value ordinal) {
        boolean isDay = w.isNumber(i) && ordinal.whole() > 0 && ordinal.whole() <= LAST_DAY;
        boolean isOfOther = w.isAny(i - 1, Kind.AT, Kind.THROUGH, Kind.UNTIL, Kind.EXCEPT, Kind.OR, Kind.AND);
        if (!isDay || w.isSpanish() || isOfOther) {
            return false; // "meet Jo at 5th, 6pm", "1st thru 5th at 8am"
        }
        boolean isParted = w.word(i - 1).equals(",");
        int behind = w.skipMark(ordinal.next(), ",");
        Match hour = ClockGrammar.read(w, w.skip(behind, Kind.AT), true);
        boolean isHour = hour != null && hour.first() instanceof Clock clock && (isParted || clock.exact());
        return isHour || isParted && ordinal.next() >= w.size();
    }

    /** "The second one", "the first reminder". */
    private static boolean isOneOfSeveral(String word) {
        return switch (word) {
            case "one", "ones", "reminder", "alarm", "recordatorio", "alarma" -> true;
            default -> false;
        };
    }

    /** "The 3rd draft" is no date: behind the number stands another word of time, a link, a mark or nothing. */
    private static boolean fitsAlone(Words w, int next, boolean of) {
        if (of) {
            return w.isAny(
                    w.after(w.skip(next, Kind.DAY_WORD), Kind.OF, Kind.IN),
                    Kind.WITHIN,
                    Kind.THE,
                    Kind.EVERY,
                    Kind.UNIT,
                    Kind.THIS);
        }
        return Quantities.unit(w, next) == null;
    }

    private static Match ofMonth(Words w, Value day) {
        int of = w.skip(w.skip(day.next(), Kind.DAY_WORD), Kind.OF, Kind.IN);
        Lexeme near = w.find(of, Kind.WITHIN);
        Lexeme within = near == null ? w.find(w.skip(of, Kind.THE), Kind.WITHIN) : near;
        if (within != null && within.value().startsWith("MONTH")) {
            int ahead = Integer.parseInt(within.value().substring(within.value().indexOf(':') + 1));
            return DayGrammar.on(within.next(), new Day.OfMonthAhead(ahead, day.whole()));
        }
        Lexeme unit = w.find(w.skip(of, Kind.THE), Kind.UNIT);
        boolean month = of > day.next() && unit != null && unit.value().equals("MONTH");
        return DayGrammar.on(month && unit != null ? unit.next() : day.next(), new Day.OfMonth(day.whole()));
    }

    private static @Nullable Match inMonth(Words w, Value ordinal, Lexeme weekday) {
        DayOfWeek day = DayOfWeek.of(weekday.value().charAt(0) - '0');
        int of = w.after(weekday.next(), Kind.OF, Kind.IN);
        int at = w.skip(of < 0 ? weekday.next() : of, Kind.THE);
        Lexeme month = w.find(at, Kind.MONTH);
        if (month != null && (of > 0 || ordinal.whole() != -1)) {
            int dot = w.skip(w.skipMark(month.next(), "."), Kind.OF, Kind.IN);
            int year = DateGrammar.year(w, dot);
            return DayGrammar.on(
                    year > 0 ? dot + 1 : month.next(), new Day.InMonth(ordinal.whole(), day, month.number(), -1, year));
        }
        Lexeme within = w.find(of < 0 ? weekday.next() : of, Kind.WITHIN);
        Lexeme later = within == null ? w.find(at, Kind.WITHIN) : within;
        if (of > 0 && later != null && later.value().startsWith("MONTH")) {
            int ahead = Integer.parseInt(later.value().substring(later.value().indexOf(':') + 1));
            return DayGrammar.on(later.next(), new Day.InMonth(ordinal.whole(), day, 0, ahead, 0));
        }
        Lexeme unit = w.find(at, Kind.UNIT);
        return of > 0 && unit != null && unit.value().equals("MONTH")
                ? DayGrammar.on(unit.next(), new Day.InMonth(ordinal.whole(), day, 0, -1, 0))
                : null;
    }
}
