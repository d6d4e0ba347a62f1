package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.Part;
import dev.pluto.scheduler.phrase.Fragment.Unit;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every word the grammar knows a value for. */
final class Vocabulary {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("second", Unit.SECOND),
            Map.entry("sec", Unit.SECOND),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("min", Unit.MINUTE),
            Map.entry("hour", Unit.HOUR),
            Map.entry("hr", Unit.HOUR),
            Map.entry("h", Unit.HOUR),
            Map.entry("day", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("month", Unit.MONTH),
            Map.entry("year", Unit.YEAR));
    private static final Map<String, Part> PARTS = Map.of(
            "morning", Part.MORNING,
            "lunchtime", Part.LUNCHTIME,
            "afternoon", Part.AFTERNOON,
            "evening", Part.EVENING,
            "night", Part.NIGHT);

    /** Days of fixed date that people call by name. */
    static final Map<String, Day> FEASTS = Map.of(
            "christmas eve", new Day.OfYear(0, Month.DECEMBER, 24),
            "christmas day", new Day.OfYear(0, Month.DECEMBER, 25),
            "christmas", new Day.OfYear(0, Month.DECEMBER, 25),
            "new year's eve", new Day.OfYear(0, Month.DECEMBER, 31),
            "new year's day", new Day.OfYear(0, Month.JANUARY, 1),
            "valentine's day", new Day.OfYear(0, Month.FEBRUARY, 14),
            "halloween", new Day.OfYear(0, Month.OCTOBER, 31));

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
    }

    private Vocabulary() {}

    static @Nullable DayOfWeek weekday(String word) {
        return WEEKDAYS.get(word);
    }

    /** "Sat" and "sun" are words of their own, so short names count only behind a word that announces a day. */
    static @Nullable DayOfWeek announcedWeekday(String word) {
        DayOfWeek full = WEEKDAYS.get(word);
        return full == null ? SHORT_WEEKDAYS.get(word) : full;
    }

    static @Nullable DayOfWeek pluralWeekday(String word) {
        return word.endsWith("s") ? WEEKDAYS.get(word.substring(0, word.length() - 1)) : null;
    }

    static @Nullable Month month(String word) {
        return MONTHS.get(word);
    }

    static @Nullable Part part(String word) {
        return PARTS.get(word);
    }

    static @Nullable Unit unit(String word) {
        Unit unit = UNITS.get(word);
        return unit == null && word.endsWith("s") ? UNITS.get(word.substring(0, word.length() - 1)) : unit;
    }

    static int small(String word) {
        return SMALL.indexOf(word);
    }

    /** @return 20, 30, … or -1 */
    static int tens(String word) {
        int index = TENS.indexOf(word);
        return index < 0 ? -1 : (index + 2) * 10;
    }

    /** @return 1 to 20, 30 or -1 */
    static int ordinal(String word) {
        return word.equals("thirtieth") ? 30 : ORDINALS.contains(word) ? ORDINALS.indexOf(word) + 1 : -1;
    }
}
