package dev.pluto.language.time;

import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in digits: "2026-12-24", "20261224", "12/11" by the person's country, "24.12.", "3.12.2026". */
final class NumericDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("20\\d{2}[01]\\d[0-3]\\d");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");

    private NumericDates() {}

    /** "2026-12-24", "12/11" by the person's country, "24.12.", "3.12.2026". */
    static @Nullable Match numeric(Words w, int i, boolean introduced) {
        String word = w.word(i);
        if (!w.isNumber(i) || word.length() < 3 || word.length() > 10) {
            return null;
        }
        Matcher first = YEAR_FIRST.matcher(word);
        if (first.matches()) {
            int end = w.word(i + 1).equals("t") && w.touches(i) && w.touches(i + 1) ? i + 2 : i + 1;
            return date(Integer.parseInt(first.group(1)), first.group(2), first.group(3), end);
        }
        if (COMPACT.matcher(word).matches()) {
            return date(Integer.parseInt(word.substring(0, 4)), word.substring(4, 6), word.substring(6), i + 1);
        }
        Matcher matcher = NUMERIC.matcher(word);
        if (!matcher.matches() || Quantities.unit(w, i + 1) != null && matcher.group(4) == null) {
            return null;
        }
        boolean full = matcher.group(4) != null;
        boolean dot = matcher.group(2).equals(".");
        boolean stop = w.word(i + 1).equals(".") && w.touches(i) && w.token(i + 2) != null;
        if (dot && !full && !stop || matcher.group(2).equals("-") && !full && !introduced) {
            return null;
        }
        if (!full && (word.equals("24/7") || isFraction(word) && w.is(i + 1, Kind.UNIT))) {
            return null;
        }
        int year = full ? year(matcher.group(4)) : 0;
        boolean monthFirst = w.isAmerican() && !dot;
        return date(
                year,
                matcher.group(monthFirst ? 1 : 3),
                matcher.group(monthFirst ? 3 : 1),
                dot && stop ? i + 2 : i + 1);
    }

    private static boolean isFraction(String word) {
        return word.equals("1/2") || word.equals("1/4") || word.equals("3/4");
    }

    /** A month that there is not, read the other way round would be a guess: no such day. */
    private static Match date(int year, String month, String day, int next) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12) {
            return m <= 31 && d >= 1 && d <= 12
                    ? DayGrammar.on(next, new Day.OfYear(year, Month.of(d), m))
                    : Match.of(next, new Fragment.NoSuch());
        }
        return DayGrammar.on(next, new Day.OfYear(year, Month.of(m), d));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }
}
