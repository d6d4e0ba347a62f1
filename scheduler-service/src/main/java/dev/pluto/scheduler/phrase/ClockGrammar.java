package dev.pluto.scheduler.phrase;

import dev.pluto.language.TextPattern;
import dev.pluto.scheduler.phrase.Fragment.Clock;
import dev.pluto.scheduler.phrase.Fragment.Part;
import dev.pluto.scheduler.phrase.Quantities.Span;
import dev.pluto.scheduler.phrase.Quantities.Value;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: "18:30", "half past seven", "quarter to nine", "an hour before noon", "at 8 pm", "in the evening". */
final class ClockGrammar {

    private static final Pattern COLON = TextPattern.of("\\d{1,2}:\\d{2}");
    private static final Pattern DOT = TextPattern.of("\\d{1,2}\\.\\d{2}\\.?");
    private static final Pattern DIGITS = TextPattern.of("\\d{4}");
    private static final Pattern SEPARATOR = TextPattern.of("[:.]");

    private ClockGrammar() {}

    /** @param adjacent true right behind a day, where "seven thirty" needs no "at" */
    static @Nullable Match read(Tokens t, int i, boolean adjacent) {
        Match part = part(t, i);
        if (part != null) {
            return part;
        }
        Match landmark = landmark(t, i);
        if (landmark != null) {
            return landmark;
        }
        int start = t.skip(i, "at", "by", "around", "about", "@", "for", "from");
        // "A table for 8" is no time, "an alarm for 8" is.
        boolean introduced = start > i && (!t.is(i, "for", "from") || t.is(i - 1, "alarm", "call", "reminder"));
        Match shifted = shifted(t, t.skip(start, "around", "about"));
        return shifted != null ? shifted : hour(t, start, introduced, adjacent);
    }

    private static @Nullable Match part(Tokens t, int i) {
        int next = t.afterAny(i, "in the", "at", "during the", "for the");
        Part part = next < 0 ? null : Vocabulary.part(t.word(next));
        if (part == null) {
            return null;
        }
        boolean takesAt = part == Part.NIGHT || part == Part.LUNCHTIME;
        return t.is(i, "during") || t.is(i, "at") == takesAt ? Match.of(next + 1, part) : null;
    }

    private static @Nullable Match landmark(Tokens t, int i) {
        int first = t.afterAny(i, "first thing in the morning", "first thing");
        if (first > 0) {
            return Match.of(first, new Clock(8 * 60, true));
        }
        int end = t.afterAny(
                i, "by the end of the day", "at the end of the day", "at end of day", "by end of day", "end of day");
        return end > 0 ? Match.of(end, new Clock(17 * 60, true)) : null;
    }

    /** A length or a bare number of minutes before or after an hour. */
    private static @Nullable Match shifted(Tokens t, int i) {
        Span span = Quantities.span(t, i);
        if (span != null && span.ahead().period().isZero()) {
            return shift(t, span.next(), span.ahead().duration());
        }
        int article = t.skip(i, "a");
        if (t.is(article, "quarter")) {
            return shift(t, article + 1, Duration.ofMinutes(15));
        }
        if (t.is(i, "half")) {
            int next = t.skip(i + 1, "past", "after");
            Value hour = hourAt(t, next);
            return hour == null
                    ? null
                    : Match.of(hour.next(), bare(hour.whole()).plus(30));
        }
        Value minutes = Quantities.cardinal(t, i);
        return minutes != null && minutes.whole() > 0 && minutes.whole() < 60
                ? shift(t, minutes.next(), Duration.ofMinutes(minutes.whole()))
                : null;
    }

    private static @Nullable Match shift(Tokens t, int i, Duration by) {
        boolean later = t.is(i, "past", "after");
        if (!later && !t.is(i, "to", "before", "till", "of")) {
            return null;
        }
        Match base = hour(t, i + 1, true, false);
        if (base == null || !(base.fragments().get(0) instanceof Clock clock)) {
            return null;
        }
        int minutes = Math.toIntExact(by.toMinutes());
        return Match.of(base.next(), clock.plus(later ? minutes : -minutes));
    }

    private static @Nullable Match hour(Tokens t, int i, boolean introduced, boolean adjacent) {
        int the = t.skip(i, "the");
        if (t.is(the, "noon", "midday")) {
            return Match.of(the + 1, new Clock(Clock.HALF_DAY, true));
        }
        if (t.is(the, "midnight")) {
            return Match.of(the + 1, new Clock(Clock.DAY, true));
        }
        Match written = written(t, i, introduced);
        return written != null ? written : spoken(t, i, introduced, adjacent);
    }

    /** "18:30", "6.30 pm", "0630" behind "at". */
    private static @Nullable Match written(Tokens t, int i, boolean introduced) {
        String word = t.word(i);
        boolean colon = COLON.matcher(word).matches();
        boolean dot = introduced && DOT.matcher(word).matches();
        boolean digits = introduced && DIGITS.matcher(word).matches();
        if (!colon && !dot && !digits) {
            return null;
        }
        int hour = digits
                ? Integer.parseInt(word.substring(0, 2))
                : Integer.parseInt(SEPARATOR.split(word)[0]);
        int minute = Integer.parseInt(digits ? word.substring(2) : SEPARATOR.split(word)[1]);
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0) {
            return null;
        }
        if (t.is(i + 1, "am", "pm")) {
            return halfDay(hour, minute, t.is(i + 1, "pm"), i + 2);
        }
        boolean exact = digits || word.startsWith("0") || hour > 12;
        return Match.of(t.skip(i + 1, "o'clock", "h", "hours"), new Clock(hour * 60 + minute, exact));
    }

    /** "8 pm", "eight o'clock", "at eight", "at seven thirty". */
    private static @Nullable Match spoken(Tokens t, int i, boolean introduced, boolean adjacent) {
        Value hour = hourAt(t, i);
        if (hour == null) {
            return null;
        }
        int next = hour.next();
        int oclock = t.afterAny(next, "o'clock", "o clock", "oclock");
        Value minute = oclock > 0 ? null : minutes(t, next);
        int end = oclock > 0 ? oclock : minute == null ? next : minute.next();
        int past = minute == null ? 0 : minute.whole();
        if (t.is(end, "am", "pm")) {
            return halfDay(hour.whole(), past, t.is(end, "pm"), end + 1);
        }
        boolean said = introduced || oclock > 0 || adjacent && minute != null;
        boolean counts = oclock < 0 && (t.is(end, "%", "-") || Vocabulary.unit(t.word(end)) != null);
        if (!said || counts) {
            return null;
        }
        Clock clock = bare(hour.whole());
        return Match.of(end, clock.exact() ? new Clock(clock.minute() + past, true) : clock.plus(past));
    }

    private static @Nullable Value hourAt(Tokens t, int i) {
        if (t.word(i).length() > 2 && Character.isDigit(t.word(i).charAt(0))) {
            return null;
        }
        int small = Vocabulary.small(t.word(i));
        Value value = small >= 0 ? new Value(small, i + 1) : Quantities.cardinal(t, i);
        return value != null && value.whole() <= 24 ? value : null;
    }

    private static @Nullable Value minutes(Tokens t, int i) {
        if (t.is(i, "oh", "o") && Vocabulary.small(t.word(i + 1)) > 0 && Vocabulary.small(t.word(i + 1)) < 10) {
            return new Value(Vocabulary.small(t.word(i + 1)), i + 2);
        }
        Value value = Quantities.cardinal(t, i);
        return value != null && value.whole() >= 10 && value.whole() < 60 ? value : null;
    }

    private static Clock bare(int hour) {
        return new Clock(hour * 60, hour == 0 || hour > 12);
    }

    private static @Nullable Match halfDay(int hour, int minute, boolean afternoon, int next) {
        if (hour < 1 || hour > 12) {
            return null;
        }
        return Match.of(next, new Clock(hour % 12 * 60 + minute + (afternoon ? Clock.HALF_DAY : 0), true));
    }
}
