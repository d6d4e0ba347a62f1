package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Dates: "3 March 2027", "Oct. 5", "12/11", "2026-12-24", "the 3rd", "the last Friday of next month", "Tuesday the 19th". */
final class DateGrammar {

    private DateGrammar() {}

    /** @param introduced true behind "on" and the like */
    static @Nullable Match read(Words w, int i, boolean introduced) {
        int the = w.skip(i, Kind.THE);
        Lexeme weekday = w.find(w.skip(the, Kind.THIS, Kind.NEXT), Kind.WEEKDAY);
        if (weekday != null) {
            int next = w.skip(w.skipMark(w.skipMark(weekday.next(), "."), ","), Kind.ON);
            Match date = plain(w, next, w.is(next, Kind.THE) || w.isNumber(next) || introduced && w.isSpanish());
            int digits = Quantities.digits(w, next);
            if (date == null && digits > 24 && digits <= 31 && next == weekday.next()) {
                date = DayGrammar.on(next + 1, new Day.OfMonth(digits));
            }
            if (date == null && isDate(w, weekday.next(), digits)) {
                return dated(weekday, DayGrammar.on(next + 1, new Day.OfMonth(digits)), false);
            }
            boolean hour =
                    date != null && digits <= 24 && w.isNumber(next) && date.next() == next + 1 && !isNumeric(w, next);
            return date == null || hour && !w.isSpanish() ? null : dated(weekday, date, w.is(next, Kind.THE));
        }
        Match date = plain(w, i, introduced || the > i);
        return date == null ? null : withWeekday(w, date);
    }

    /** "Friday 23 at 4": the hour stands behind it. "Monday 21": nobody who says 9 pm writes so. */
    private static boolean isDate(Words w, int i, int digits) {
        boolean counts = Quantities.digits(w, i) == digits && digits >= 1 && Quantities.unit(w, i + 1) == null;
        int at = counts ? w.after(w.skipMark(i + 1, ","), Kind.AT) : -1;
        boolean hourBehind = at > 0 && ClockGrammar.read(w, at, true) != null;
        boolean closed = i + 1 >= w.size() || w.isAny(i + 1, Kind.LINK, Kind.POLITE, Kind.THIS_PART, Kind.PART);
        return digits <= 24 && hourBehind || counts && digits > 12 && digits <= 24 && closed && w.isAmerican();
    }

    private static boolean isNumeric(Words w, int i) {
        return w.word(i).indexOf('/') > 0 || w.word(i).indexOf('-') > 0;
    }

    private static Match dated(Lexeme weekday, Match date, boolean isComing) {
        return date.first() instanceof On on
                ? DayGrammar.on(
                        date.next(), new Day.Dated(DayOfWeek.of(weekday.value().charAt(0) - '0'), on.day(), isComing))
                : date;
    }

    /** "The 4th, a Friday", "the 23rd (a Saturday)". */
    private static Match withWeekday(Words w, Match date) {
        int mark = w.skipMark(w.skipMark(date.next(), ","), "(");
        Lexeme weekday = w.find(w.skip(mark, Kind.A, Kind.THE), Kind.WEEKDAY);
        if (weekday == null || mark == date.next()) {
            return date;
        }
        return dated(weekday, date.upTo(w.skipMark(weekday.next(), ")")), false);
    }

    private static @Nullable Match plain(Words w, int i, boolean introduced) {
        Match numeric = NumericDates.numeric(w, i, introduced);
        if (numeric != null) {
            return numeric;
        }
        Match month = monthFirst(w, i);
        if (month == null && year(w, i) > 0 && w.is(dash(w, i + 1), Kind.MONTH)) {
            month = yearFirst(w, i);
        }
        if (month != null) {
            return month;
        }
        int the = w.skip(i, Kind.THE);
        int end = edge(w, the);
        Match edge = end < 0 ? null : edgeOf(w, the, end);
        if (edge != null) {
            return edge;
        }
        Match of = dayFirst(w, the);
        return of != null ? of : OrdinalDates.read(w, the, introduced || the > i);
    }

    /** "2027 March 18", "2027/Mar/18". */
    private static @Nullable Match yearFirst(Words w, int i) {
        Lexeme month = w.find(dash(w, i + 1), Kind.MONTH);
        Value day = month == null ? null : dayNumber(w, dash(w, month.next()));
        return month == null || day == null
                ? null
                : DayGrammar.on(day.next(), new Day.OfYear(year(w, i), Month.of(month.number()), day.whole()));
    }

    private static @Nullable Match monthFirst(Words w, int i) {
        Lexeme month = w.find(i, Kind.MONTH);
        if (month == null) {
            return null;
        }
        int at = w.skip(w.skipMark(w.skipMark(w.skipMark(month.next(), "."), ","), "/"), Kind.THE);
        Value ordinal = Quantities.ordinal(w, at);
        Value day = ordinal != null && ordinal.whole() > 0 ? ordinal : dayNumber(w, at);
        if (day == null
                || ordinal == null && (Quantities.unit(w, day.next()) != null || w.is(day.next(), Kind.HALFDAY))) {
            return null;
        }
        return ofYear(w, month, day.whole(), day.next());
    }

    private static @Nullable Match dayFirst(Words w, int i) {
        Value ordinal = Quantities.ordinal(w, i);
        Value day = ordinal != null ? ordinal : dayNumber(w, i);
        Lexeme month = day == null || day.whole() < 0
                ? null
                : w.find(dash(w, w.skip(w.skip(day.next(), Kind.DAY_WORD), Kind.OF, Kind.IN)), Kind.MONTH);
        return month == null || day == null
                ? null
                : ofYear(w, month, day.whole(), dash(w, w.skipMark(month.next(), ".")));
    }

    /** "23/sep/2020", "9-jan". */
    private static int dash(Words w, int i) {
        return w.skipMark(w.skipMark(i, "/"), "-");
    }

    static @Nullable Value dayNumber(Words w, int i) {
        Value value = Quantities.cardinal(w, i);
        return value != null && value.whole() >= 1 && value.whole() <= 99 && !w.is(i, Kind.A) ? value : null;
    }

    private static Match ofYear(Words w, Lexeme month, int day, int next) {
        int comma = w.skip(w.skipMark(next, ","), Kind.OF, Kind.IN);
        int year = year(w, comma);
        return DayGrammar.on(year > 0 ? comma + 1 : next, new Day.OfYear(year, Month.of(month.number()), day));
    }

    /** @return 0 when no year stands here */
    static int year(Words w, int i) {
        int digits = Quantities.digits(w, i);
        boolean letter = w.word(i + 1).length() == 1 && !w.touches(i);
        boolean hours = !letter && w.isAny(i + 1, Kind.HOURS, Kind.HALFDAY);
        return w.word(i).length() == 4
                        && digits >= 1900
                        && digits <= 9999
                        && !hours
                        && (digits < 3000 || w.is(i - 1, Kind.IN))
                ? digits
                : 0;
    }

    /** "Last day of", "first day of", "end of": -1 or 1 behind its words, given as next * 2 (+ 1 for the first). */
    private static int edge(Words w, int i) {
        Lexeme edge = w.find(i, Kind.END);
        return edge == null ? -1 : edge.next();
    }

    /** "The end of next month", "the last day of February", "the first of the month". */
    private static @Nullable Match edgeOf(Words w, int i, int next) {
        Lexeme edge = w.find(i, Kind.END);
        if (edge != null && edge.value().equals("WHOLE")) {
            return DayGrammar.on(next, new Day.OfMonth(-1));
        }
        int day = edge == null || edge.value().isEmpty() ? -1 : edge.number();
        int of = w.skip(w.skip(next, Kind.OF, Kind.IN), Kind.THE);
        Lexeme month = w.find(of, Kind.MONTH);
        if (month != null) {
            return ofLast(w, month, day);
        }
        Lexeme within = w.find(w.skip(next, Kind.OF, Kind.IN), Kind.WITHIN);
        Lexeme later = within == null ? w.find(of, Kind.WITHIN) : within;
        if (later != null && later.value().startsWith("MONTH")) {
            int ahead = Integer.parseInt(later.value().substring(later.value().indexOf(':') + 1));
            return DayGrammar.on(later.next(), new Day.OfMonthAhead(ahead, day));
        }
        Lexeme unit = w.find(of, Kind.UNIT);
        Lexeme year = unit != null && unit.value().equals("YEAR") ? unit : null;
        year = later != null && later.value().equals("YEAR:0") ? later : year;
        if (year != null) {
            Day edgeOfYear = day < 0 ? new Day.OfYear(0, Month.DECEMBER, 31) : new Day.OfYear(0, Month.JANUARY, day);
            return DayGrammar.on(year.next(), edgeOfYear);
        }
        return unit != null && unit.value().equals("MONTH") && !w.is(next, Kind.EVERY)
                ? DayGrammar.on(unit.next(), day == -1 ? new Day.OfMonth(-1) : new Day.OfMonth(day))
                : null;
    }

    private static Match ofLast(Words w, Lexeme month, int day) {
        int year = year(w, month.next());
        Month named = Month.of(month.number());
        Day last = day > 0
                ? new Day.OfYear(year, named, day)
                : new Day.Shifted(
                        new Day.OfYear(yearOfNext(year, named), named.plus(1), 1), java.time.Period.ofDays(-1));
        return DayGrammar.on(year > 0 ? month.next() + 1 : month.next(), last);
    }

    private static int yearOfNext(int year, Month month) {
        return year > 0 && month == Month.DECEMBER ? year + 1 : year;
    }
}
