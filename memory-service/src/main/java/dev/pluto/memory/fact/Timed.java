package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Another day or hour in the place of one that a value says: "thursdays at 11" over "on Fridays at 10". */
final class Timed {

    private static final Set<String> ALONE = Set.of("just", "only");
    private static final Lexicon LEXICON = Lexicon.english();
    private static final Pattern CLOCK = TextPattern.of("\\d{1,2}(?:[:.]\\d\\d)?(?:am|pm)?");
    private static final Pattern ORDINAL = TextPattern.of("\\d{1,2}(?:st|nd|rd|th)");
    private static final Pattern DAY = TextPattern.of("\\d{1,2}");
    private static final Set<String> HOURS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Set<String> BEFORE = Set.of("on", "at");
    private static final Set<String> BEFORE_CLOCK = Set.of("half", "quarter", "past", "to", "at", "noon", "midnight");

    private Timed() {}

    /** @return empty where one of them says no day or hour, or the new one says more than that */
    static String replaced(List<String> old, List<String> given) {
        List<String> news = shiftByName(given);
        String month = otherMonth(old, news);
        String dated = month.isEmpty() ? dated(old, news) : month;
        String shifted = dated.isEmpty() ? shifted(old, news) : dated;
        return shifted.isEmpty() ? timed(old, news) : shifted;
    }

    /** "days" of "day shifts" and "the day shift". */
    private static List<String> shiftByName(List<String> given) {
        int from = given.size() == 3 && lower(given.get(0)).equals("the") ? 1 : 0;
        if (given.size() != from + 2 || !lower(given.get(from + 1)).startsWith("shift")) {
            return given;
        }
        String kind = lower(given.get(from));
        String name =
                kind.endsWith("y") && !kind.endsWith("ay") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        return LEXICON.in("shift", name) ? List.of(name) : given;
    }

    /** "days" over "the night shift at the mill": the shift is another one, and where it is worked stays. */
    private static String shifted(List<String> old, List<String> news) {
        int at = old.indexOf("shift");
        boolean other = at > 0
                && news.size() == 1
                && LEXICON.in("shift", lower(news.get(0)))
                && !LEXICON.in("article", lower(old.get(at - 1)));
        if (!other) {
            return "";
        }
        List<String> mixed = new ArrayList<>(old);
        String shift = lower(news.get(0));
        boolean early = shift.endsWith("ies");
        mixed.set(at - 1, shift.substring(0, shift.length() - (early ? 3 : 1)) + (early ? "y" : ""));
        return String.join(" ", mixed);
    }

    /** "the 14th" over "on the 12th of March" and "9 April": the month stays. */
    private static String dated(List<String> old, List<String> news) {
        int last = news.size() - 1;
        boolean opened = last == 0 || last == 1 && lower(news.get(0)).equals("the");
        if (!opened || !ORDINAL.matcher(lower(news.get(last))).matches()) {
            return "";
        }
        for (int i = 0; i < old.size(); i++) {
            boolean beside = i + 1 < old.size() && isMonth(old.get(i + 1)) || i > 0 && isMonth(old.get(i - 1));
            boolean day = ORDINAL.matcher(lower(old.get(i))).matches()
                    || beside && DAY.matcher(old.get(i)).matches();
            if (day) {
                List<String> mixed = new ArrayList<>(old);
                mixed.set(i, news.get(last));
                return String.join(" ", mixed);
            }
        }
        return "";
    }

    /** "October" over "out at the end of September": the month is another one, and the rest stays. */
    private static String otherMonth(List<String> old, List<String> news) {
        int last = news.size() - 1;
        boolean only = last == 0 || last == 1 && lower(news.get(0)).equals("in");
        List<Integer> months = IntStream.range(0, old.size())
                .filter(at -> isMonth(old.get(at)))
                .boxed()
                .toList();
        if (!only || !isMonth(news.get(last)) || months.size() != 1) {
            return "";
        }
        List<String> mixed = new ArrayList<>(old);
        mixed.set(months.get(0), news.get(last));
        return String.join(" ", mixed);
    }

    private static boolean isMonth(String word) {
        return LEXICON.in("month", lower(word)) || word.equals("May");
    }

    /** "on fridays": when something else is, where "on nights" is a shift. */
    static boolean isOnDay(List<Word> words) {
        return words.get(0).is("on") && words.size() > 1 && isOnly(words) && !Shifts.isNamed(words, 1);
    }

    /** Whether words say a day or an hour and nothing else. */
    static boolean isOnly(List<Word> words) {
        List<String> said = words.stream().map(Word::text).toList();
        return said.stream().anyMatch(word -> isDay(word) || isClock(word))
                && said.stream().allMatch(word -> isDay(word) || isClock(word) || isJoining(word));
    }

    private static String timed(List<String> old, List<String> given) {
        boolean alone = given.size() > 1 && ALONE.contains(lower(given.get(0))); // "just Fridays" of several days
        List<String> news = alone ? given.subList(1, given.size()) : given;
        boolean days = news.stream().anyMatch(Timed::isDay);
        boolean clock = news.stream().anyMatch(Timed::isClock);
        boolean only = news.stream().allMatch(word -> isDay(word) || isClock(word) || isJoining(word));
        boolean shift = news.stream().anyMatch(word -> LEXICON.in("shift", lower(word)));
        boolean onDay = news.size() == 2 && BEFORE.contains(lower(news.get(0)));
        if (!only || !(days && (alone || clock || shift || onDay) || clock && saysHour(news))) {
            return "";
        }
        int from = begin(old, days);
        if (from < old.size() && days && !isDay(old.get(from))) {
            return "";
        }
        int to = from;
        while (to < old.size()
                && (days && isDay(old.get(to)) || clock && isClock(old.get(to)) || isJoining(old.get(to)))) {
            to++;
        }
        if (from >= old.size()) {
            return "";
        }
        while (to > from + 1
                && (BEFORE.contains(lower(old.get(to - 1)))
                        || lower(old.get(to - 1)).equals("and"))) {
            to--; // "nights at the depot", "at 6 on Tuesdays"
        }
        boolean opened = from > 0 && BEFORE.contains(lower(old.get(from - 1)));
        boolean opens = BEFORE.contains(lower(news.get(0)));
        List<String> mixed = new ArrayList<>(old.subList(0, opened && opens ? from - 1 : from));
        boolean shifted = shift && opens && !opened && LEXICON.in("shift", lower(old.get(from)));
        mixed.addAll(shifted ? news.subList(1, news.size()) : news);
        mixed.addAll(old.subList(to, old.size()));
        return String.join(" ", mixed);
    }

    /** Where the first of its times stands: an hour, or a day where days are told anew. */
    private static int begin(List<String> old, boolean days) {
        int from = 0;
        while (from < old.size() && !startsClock(old, from) && !(days && isDay(old.get(from)))) {
            from++;
        }
        return from;
    }

    /** "half 7", "at 7", "7pm", "7.30". */
    private static boolean saysHour(List<String> news) {
        return news.stream().anyMatch(word -> BEFORE_CLOCK.contains(lower(word)) || isHourAlone(word));
    }

    /** An hour behind "at", or one that can be nothing else. */
    private static boolean startsClock(List<String> old, int at) {
        String word = lower(old.get(at));
        boolean behindAt = at > 0 && lower(old.get(at - 1)).equals("at");
        return behindAt && (isClock(word) || BEFORE_CLOCK.contains(word)) || isHourAlone(word);
    }

    /** "7pm", "7.30", "noon", where "7" and "seven" may count something. */
    private static boolean isHourAlone(String word) {
        return isClock(word) && !HOURS.contains(lower(word)) && !word.chars().allMatch(Character::isDigit);
    }

    private static boolean isDay(String word) {
        return LEXICON.in("weekday", lower(word)) || LEXICON.in("shift", lower(word));
    }

    private static boolean isClock(String word) {
        return CLOCK.matcher(lower(word)).matches()
                || HOURS.contains(lower(word))
                || lower(word).equals("noon")
                || lower(word).equals("midnight");
    }

    private static boolean isJoining(String word) {
        return BEFORE_CLOCK.contains(lower(word))
                || BEFORE.contains(lower(word))
                || lower(word).equals("and");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
