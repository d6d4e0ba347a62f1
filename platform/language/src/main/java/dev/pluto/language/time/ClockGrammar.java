package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Quantities.Value;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours: "18:30", "7.15 pm", "half past seven", "half seven", "eleven five", "a quarter of four", "15h00", "las ocho y media". */
final class ClockGrammar {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?");

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private ClockGrammar() {}

    /**
     * @param introduced true behind "at", so that a bare number is an hour
     * @return null when no hour is named here
     */
    static @Nullable Match read(Words w, int i, boolean introduced) {
        if (w.isNumber(i) && w.touches(i) && ORDINALS.contains(w.word(i + 1))) {
            return null; // "1st" is a day
        }
        int the = w.skip(i, Kind.THE);
        Lexeme named = w.find(the, Kind.CLOCK);
        if (named != null) {
            return Match.of(named.next(), new Clock(named.number(), 0, true));
        }
        Match relative = RelativeClock.read(w, the);
        if (relative != null) {
            return relative;
        }
        Match written = written(w, the, introduced);
        if (written != null) {
            return written;
        }
        Match compact = compact(w, the, introduced);
        return compact != null ? compact : spoken(w, the, introduced);
    }

    /** "18:30", "7:30:00 pm"; "6.30" behind "at" or before "pm". */
    private static @Nullable Match written(Words w, int i, boolean introduced) {
        Matcher matcher = WRITTEN.matcher(w.word(i));
        if (!w.isNumber(i) || !matcher.matches()) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        boolean dot = w.word(i).indexOf('.') > 0;
        Lexeme halfDay = halfDay(w, i + 1);
        boolean beside = (w.isAny(i + 1, Kind.WEEKDAY, Kind.INDAYS, Kind.THIS_PART, Kind.OPENER)
                        || w.is(i + 1, Kind.ON) && DayGrammar.day(w, w.after(i + 1, Kind.ON), true) != null
                        || i == 0 && w.isWord(1) && w.isOther(1))
                && minute % 5 == 0;
        boolean told = introduced || halfDay != null || w.is(i + 1, Kind.HOURS) || beside && !isCurrency(w.word(i - 1));
        if (minute > 59 || second > 59 || dot && !told) {
            return null;
        }
        if (dot
                && !introduced
                && halfDay == null
                && Quantities.unit(w, i + 1) != null
                && w.word(i + 1).length() > 1) {
            return null;
        }
        boolean exact = hour > 12 || hour == 0 || w.word(i).startsWith("0");
        return clock(hour, minute, second, exact, halfDay, w.skip(w.skip(i + 1, Kind.HOURS), Kind.OCLOCK));
    }

    /** "645am", "2130 hrs", "0600", "15h00", "17h", "5p". */
    private static @Nullable Match compact(Words w, int i, boolean introduced) {
        int digits = Quantities.digits(w, i);
        String word = w.word(i);
        if (digits < 0 || word.length() > 4) {
            return null;
        }
        boolean h = w.touches(i) && w.word(i + 1).equals("h");
        if (h && word.length() <= 2) {
            int minute = w.touches(i + 1) ? Quantities.digits(w, i + 2) : -1;
            boolean both = minute >= 0 && w.word(i + 2).length() == 2;
            boolean told = introduced || both && digits >= 7 || digits >= 13 && digits < 24;
            return told ? clock(digits, both ? minute : 0, 0, true, null, both ? i + 3 : i + 2) : null;
        }
        if (word.length() < 3) {
            return null;
        }
        Lexeme halfDay = halfDay(w, i + 1);
        boolean hours = w.is(i + 1, Kind.HOURS) && word.length() == 4;
        boolean year = word.startsWith("20") && word.length() == 4 && digits % 100 >= 24 && !hours;
        boolean said = introduced && (word.length() == 4 && !year || word.length() == 3 && digits % 5 == 0);
        if (halfDay == null && !hours && (!said || Quantities.unit(w, i + 1) != null)) {
            return null;
        }
        boolean exact = word.length() == 4 && (digits / 100 > 12 || word.startsWith("0") || !saysPart(w));
        return clock(digits / 100, digits % 100, 0, exact, halfDay, hours ? w.after(i + 1, Kind.HOURS) : i + 1);
    }

    /** "At 1015 tonight": whoever names a part of the day does not count its hours to 24. */
    private static boolean saysPart(Words w) {
        for (int i = 0; i < w.size(); i++) {
            if (w.isAny(i, Kind.PART, Kind.PARTS, Kind.THIS_PART)) {
                return true;
            }
        }
        return false;
    }

    /** "8 pm", "eight o'clock", "six forty five", "one oh five", "ocho y media", "ocho menos cuarto". */
    private static @Nullable Match spoken(Words w, int i, boolean introduced) {
        int oh = w.is(i, Kind.OH) && Quantities.digits(w, i) < 0 ? w.after(i, Kind.OH) : i;
        Value hour = Quantities.simple(w, oh);
        if (hour == null || hour.whole() > 25 || !introduced && isOneOfThose(w, i, hour.next())) {
            return null;
        }
        int hundred = w.is(hour.next(), Kind.HOURS) ? w.after(hour.next(), Kind.HOURS) : -1;
        if (oh > i || hundred > 0) {
            Value minute = hundred > 0 ? null : Quantities.cardinal(w, hour.next());
            boolean said = introduced && (hundred > 0 || minute != null && minute.whole() > 9);
            int end = hundred > 0 ? hundred : minute == null ? hour.next() : minute.next();
            return said ? clock(hour.whole(), minute == null ? 0 : minute.whole(), 0, true, null, end) : null;
        }
        Lexeme hundreds = w.find(hour.next(), Kind.NUMBER);
        if (hundreds != null && hundreds.number() >= 100) {
            return null;
        }
        int oclock = w.after(hour.next(), Kind.OCLOCK);
        Value past = oclock > 0 ? null : past(w, hour.next());
        int end = past != null ? past.next() : oclock > 0 ? oclock : hour.next();
        Lexeme halfDay = halfDay(w, w.skip(end, Kind.SOFT));
        if (halfDay == null && past != null && !introduced && Quantities.digits(w, i) >= 0) {
            return null;
        }
        if (halfDay == null && !introduced && oclock < 0 && past == null) {
            return null;
        }
        if (halfDay == null && oclock < 0 && counts(w, i, end)) {
            return null;
        }
        int minutes = past == null ? 0 : past.whole();
        boolean exact = hour.whole() > 12 || hour.whole() == 0;
        if (minutes < 0) {
            return Match.of(end, new Clock(hour.whole() % 12 * 60, 0, exact).plus(minutes));
        }
        return clock(hour.whole(), minutes, 0, exact, halfDay, end);
    }

    /** "The dentist one 11": which one, and then an hour. */
    private static boolean isOneOfThose(Words w, int i, int next) {
        return w.isWord(i - 1) && w.isOther(i - 1) && Quantities.digits(w, i) < 0 && Quantities.digits(w, next) >= 0;
    }

    /** A number before a unit, a percentage or a price is no hour. */
    private static boolean counts(Words w, int i, int end) {
        return Quantities.unit(w, end) != null && !w.isAny(end, Kind.HOURS, Kind.ZONE_TIME)
                || w.word(end).equals("%")
                || w.is(end, Kind.OTHER) && !w.is(end, Kind.SOFT)
                || isHouse(w, end)
                || isCurrency(w.word(i - 1))
                || w.word(i).length() > 2 && Quantities.digits(w, i) >= 0;
    }

    /** "At 14 Elm Road", "at 3 Penny Lane". */
    private static boolean isHouse(Words w, int i) {
        boolean isNamed = w.isWord(i) && !w.isAny(i, Kind.AND, Kind.THE, Kind.A, Kind.LINK, Kind.OPENER, Kind.THEN);
        return isNamed && w.is(i + 1, Kind.STREET);
    }

    private static boolean isCurrency(String mark) {
        return mark.equals("$") || mark.equals("\u20ac") || mark.equals("\u00a3");
    }

    /** Minutes behind an hour; negative when they are taken off ("menos cuarto"). */
    private static @Nullable Value past(Words w, int i) {
        int minus = w.after(i, Kind.MINUS);
        if (minus > 0) {
            Value off = quarterOr(w, minus);
            return off == null ? null : new Value(-off.whole(), off.next());
        }
        int plus = w.after(i, Kind.PLUS);
        if (plus > 0) {
            int half = w.after(plus, Kind.HALF);
            return half > 0 ? new Value(30, half) : quarterOr(w, plus);
        }
        int and = w.isSpanish() ? -1 : w.after(i, Kind.AND);
        int half = and < 0 ? -1 : w.after(w.skip(and, Kind.A), Kind.HALF);
        boolean isWhole = half > 0
                && !w.isNumber(half)
                && !w.isAny(half, Kind.A, Kind.UNIT, Kind.PAST, Kind.OF)
                && (w.isAny(half, Kind.IN, Kind.HALFDAY, Kind.ON, Kind.LINK, Kind.INDAYS, Kind.THIS_PART)
                        || !w.isWord(half));
        if (isWhole) {
            return new Value(30, half); // "9 and half"
        }
        int oh = w.after(i, Kind.OH);
        if (oh > 0) {
            Value one = Quantities.cardinal(w, oh);
            return one != null && one.whole() > 0 && one.whole() < 10 ? one : null;
        }
        boolean digits = Quantities.digits(w, i) >= 0;
        int at = w.word(i).equals("-") && w.isWord(i - 1) ? i + 1 : i;
        Value minute = digits && w.word(i).length() != 2 ? null : Quantities.cardinal(w, at);
        if (minute == null || minute.whole() < 1 || minute.whole() > 59 || w.is(at, Kind.A)) {
            return null;
        }
        Lexeme unit = Quantities.unit(w, minute.next());
        if (unit != null && unit.value().equals("MINUTE") && minute.whole() > 9) {
            return new Value(minute.whole(), unit.next());
        }
        return unit == null ? minute : null;
    }

    private static @Nullable Value quarterOr(Words w, int i) {
        int quarter = w.after(i, Kind.QUARTER);
        Value value = quarter > 0 ? new Value(15, quarter) : Quantities.cardinal(w, i);
        return value != null && value.whole() < 60 ? value : null;
    }

    /** "pm", "9.am"; a lone "p" or "a" only when glued to the hour. */
    static @Nullable Lexeme halfDay(Words w, int i) {
        boolean glued = w.word(i).equals(".") && w.touches(i - 1) && w.touches(i);
        int at = glued ? i + 1 : i;
        Lexeme half = w.find(at, Kind.HALFDAY);
        boolean letter = half != null && half.next() == at + 1 && w.word(at).length() == 1;
        return letter && (glued || !w.touches(i - 1)) ? null : half;
    }

    private static @Nullable Match clock(
            int hour, int minute, int second, boolean exact, @Nullable Lexeme halfDay, int next) {
        if (minute > 59) {
            return null;
        }
        if (hour > 24 || hour == 24 && minute > 0) {
            return Match.of(next, new Fragment.NoSuch());
        }
        if (halfDay != null && hour >= 1 && hour <= 12) {
            int twelve = hour % 12 * 60 + minute;
            return Match.of(halfDay.next(), new Clock(twelve + halfDay.number(), second, true));
        }
        int end = halfDay == null ? next : halfDay.next();
        return Match.of(end, new Clock(hour * 60 + minute, second, exact || hour > 12 || hour == 0));
    }
}
