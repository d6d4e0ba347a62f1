package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how long something holds, by the words at its end.
 *
 * @param from place of the first word of time among the rest of the clause; its size when there is none
 * @param isTemporary whether it lasts for a while only: "for the weekend"
 * @param until when that ends, as far as it can be told
 */
record When(int from, boolean isTemporary, @Nullable Instant until) {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Pattern YEAR = TextPattern.of("(?:19|20)\\d\\d");
    private static final Pattern CLOCK = TextPattern.of("\\d{1,2}(?:[:.]\\d\\d)?(?:am|pm|st|nd|rd|th)?");
    private static final Pattern ORDINAL = TextPattern.of("\\d{1,2}(?:st|nd|rd|th)");
    private static final Set<String> SPAN_STARTS =
            Set.of("for", "until", "till", "til", "over", "during", "this", "just", "through");
    private static final Set<String> TIMES = Set.of(
            "week",
            "weekend",
            "month",
            "year",
            "summer",
            "winter",
            "spring",
            "autumn",
            "christmas",
            "xmas",
            "easter",
            "lent",
            "night",
            "today",
            "tonight",
            "day",
            "days",
            "weeks",
            "months",
            "hour",
            "hours",
            "afternoon",
            "morning",
            "evening",
            "holidays",
            "holiday",
            "tomorrow");

    /** @param rest what follows the verb */
    static When of(List<Word> rest, Instant saidAt, ZoneId zone) {
        int since = since(rest);
        if (since > 0) {
            return new When(since, false, null);
        }
        int from = rest.size();
        boolean temporary = false;
        for (int i = rest.size() - 1; i >= 0; i--) {
            Word word = rest.get(i);
            boolean opens = LEXICON.in("time-preposition", word.text())
                    || SPAN_STARTS.contains(word.text())
                    || word.is("every")
                    || word.is("last")
                    || word.is("next");
            boolean isTime = isTime(rest, i);
            if (isTime
                    || (opens
                            && i + 1 < rest.size()
                            && (isTime(rest, i + 1) || i + 2 < rest.size() && isTime(rest, i + 2)))) {
                from = i;
            }
            if (SPAN_STARTS.contains(word.text())
                    && rest.stream().skip(i + 1).limit(3).anyMatch(next -> isSpan(next))) {
                temporary = true;
            }
            if (word.is("temporarily")
                    || word.is("tonight")
                    || word.is("today") && !LEXICON.in("have", rest.get(0).text())) {
                temporary = true;
            }
        }
        return new When(
                from, temporary, temporary ? end(rest, saidAt.atZone(zone).toLocalDateTime(), zone) : null);
    }

    /** The same of what was done: it lasts for a while only where that is all it was for, "just for today". */
    When past(List<Word> rest) {
        boolean brief = rest.stream().anyMatch(word -> word.is("just") || word.is("only"));
        return isTemporary && brief ? this : new When(from, false, null);
    }

    /** Where "as of today" begins, from when on it is so for good; 0 where that is not said. */
    private static int since(List<Word> rest) {
        for (int i = 1; i + 2 < rest.size() && !isTime(rest, i - 1); i++) {
            boolean asOf = rest.get(i).is("as")
                    && (rest.get(i + 1).is("of") || rest.get(i + 1).is("from"));
            if (asOf && namesDay(rest.subList(i + 2, rest.size()))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isSpan(Word word) {
        return word.is("now")
                || word.is("moment")
                || TIMES.contains(word.text()) && !word.is("years") && !word.is("year")
                || LEXICON.in("weekday", word.text())
                || LEXICON.in("month", word.text());
    }

    private static boolean isTime(List<Word> words, int at) {
        Word word = words.get(at);
        return LEXICON.in("month", word.text()) && !word.is("may")
                || LEXICON.in("weekday", word.text()) && !word.is("sun")
                || TIMES.contains(word.text())
                        && (at + 1 == words.size() || !words.get(at + 1).is("shift"))
                || word.is("yesterday")
                || YEAR.matcher(word.text()).matches();
    }

    static boolean hasTime(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean clock = words.get(i).hasDigit()
                    && (CLOCK.matcher(words.get(i).text()).matches()
                            || words.get(i).text().contains("/"));
            if (isTime(words, i) || clock || LEXICON.in("time", words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day, a month or a part of the day is named, where a number alone may be anything. */
    static boolean namesDay(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            boolean ordinal = words.get(i).hasDigit() && ORDINAL.matcher(text).matches();
            if (isTime(words, i) || ordinal || text.contains("/") || LEXICON.in("time", text)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the span that is named; null when it cannot be told. */
    private static @Nullable Instant end(List<Word> rest, LocalDateTime said, ZoneId zone) {
        LocalDate today = said.toLocalDate();
        LocalDate last = null;
        for (Word word : rest) {
            String text = word.text();
            if (text.equals("today") || text.equals("tonight") || text.equals("afternoon") || text.equals("evening")) {
                last = today;
            } else if (text.equals("tomorrow")) {
                last = today.plusDays(1);
            } else if (text.equals("weekend") || text.equals("week")) {
                last = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            } else if (text.equals("month")) {
                last = today.with(TemporalAdjusters.lastDayOfMonth());
            } else if (LEXICON.in("weekday", text) && text.length() > 2) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (day.name().toLowerCase(java.util.Locale.ROOT).startsWith(text.substring(0, 3))) {
                        last = today.with(TemporalAdjusters.next(day));
                    }
                }
            }
        }
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
