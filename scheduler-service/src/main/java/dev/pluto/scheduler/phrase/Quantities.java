package dev.pluto.scheduler.phrase;

import dev.pluto.language.TextPattern;
import dev.pluto.scheduler.phrase.Fragment.Ahead;
import dev.pluto.scheduler.phrase.Fragment.Unit;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, ordinals and lengths of time. */
final class Quantities {

    /** Longer counts are no appointment but a mistake, and would overflow a date. */
    private static final double MOST = 10_000;

    private static final Pattern NUMBER = TextPattern.of("\\d{1,4}");
    private static final Pattern ORDINAL = TextPattern.of("\\d{1,2}(?:st|nd|rd|th)");
    private static final Pattern FRACTION = TextPattern.of("^\\d++\\.\\d");

    /** @param value whole for cardinals and ordinals */
    record Value(double value, int next) {
        int whole() {
            return (int) value;
        }
    }

    private Quantities() {}

    static @Nullable Value cardinal(Tokens t, int i) {
        String word = t.word(i);
        if (NUMBER.matcher(word).matches()) {
            return new Value(Integer.parseInt(word), i + 1);
        }
        int tens = Vocabulary.tens(word);
        if (tens > 0) {
            int next = t.skip(i + 1, "-");
            int unit = Vocabulary.small(t.word(next));
            return unit > 0 && unit < 10 ? new Value(tens + unit, next + 1) : new Value(tens, i + 1);
        }
        int small = Vocabulary.small(word);
        return small < 0 ? null : new Value(small, i + 1);
    }

    static @Nullable Value ordinal(Tokens t, int i) {
        String word = t.word(i);
        if (ORDINAL.matcher(word).matches()) {
            int value = Integer.parseInt(word.substring(0, word.length() - 2));
            return value == 0 ? null : new Value(value, i + 1);
        }
        int tens = Vocabulary.tens(word);
        if (tens > 0) {
            int next = t.skip(i + 1, "-");
            int unit = Vocabulary.ordinal(t.word(next));
            return unit > 0 && unit < 10 ? new Value(tens + unit, next + 1) : null;
        }
        int value = Vocabulary.ordinal(word);
        return value < 0 ? null : new Value(value, i + 1);
    }

    /** "20 minutes", "an hour and a half", "2 hours and 10 minutes", "half an hour", "a couple of weeks". */
    static @Nullable Span span(Tokens t, int i) {
        Span first = simple(t, i);
        if (first == null) {
            return null;
        }
        int joined = t.skip(first.next(), "and", ",");
        Span second = simple(t, joined);
        return second != null && first.unit().compareTo(second.unit()) > 0 ? first.plus(second) : first;
    }

    private static @Nullable Span simple(Tokens t, int i) {
        Span fixed = fractionOfHour(t, i);
        if (fixed != null) {
            return fixed;
        }
        Value count = count(t, i);
        if (count == null || count.value() > MOST) {
            return null;
        }
        int half = t.after(count.next(), "and a half");
        if (half > 0) {
            Unit unit = Vocabulary.unit(t.word(half));
            return unit == null ? null : of(count.value() + 0.5, unit, half + 1);
        }
        int at = t.skip(count.next(), "-");
        if (t.is(at, "fortnight", "fortnights")) {
            return of(count.value() * 2, Unit.WEEK, at + 1);
        }
        Unit unit = Vocabulary.unit(t.word(at));
        if (unit == null) {
            return null;
        }
        int tail = t.after(at + 1, "and a half");
        return tail > 0 && Vocabulary.unit(t.word(tail)) == null
                ? of(count.value() + 0.5, unit, tail)
                : of(count.value(), unit, at + 1);
    }

    private static @Nullable Span fractionOfHour(Tokens t, int i) {
        int half = t.afterAny(i, "half an hour", "a half hour", "half hour");
        if (half > 0) {
            return of(30, Unit.MINUTE, half);
        }
        int quarter = t.afterAny(i, "a quarter of an hour", "quarter of an hour", "a quarter hour");
        if (quarter > 0) {
            return of(15, Unit.MINUTE, quarter);
        }
        int three = t.afterAny(i, "three quarters of an hour", "three - quarters of an hour");
        return three > 0 ? of(45, Unit.MINUTE, three) : null;
    }

    private static @Nullable Value count(Tokens t, int i) {
        if (FRACTION.matcher(t.word(i)).matches()) {
            return new Value(Double.parseDouble(t.word(i)), i + 1);
        }
        int couple = t.afterAny(i, "a couple of", "a couple", "couple of");
        if (couple > 0) {
            return new Value(2, couple);
        }
        int few = t.after(i, "a few");
        if (few > 0) {
            return new Value(3, few);
        }
        return t.is(i, "a", "an") ? new Value(1, i + 1) : cardinal(t, i);
    }

    /** @return null when the count has a fraction that its unit does not */
    private static @Nullable Span of(double count, Unit unit, int next) {
        boolean whole = count == Math.rint(count);
        int n = (int) count;
        return switch (unit) {
            case SECOND -> time(count, unit, 1, next);
            case MINUTE -> time(count, unit, 60, next);
            case HOUR -> time(count, unit, 3_600, next);
            case DAY -> whole ? date(Period.ofDays(n), unit, next) : time(count, unit, 86_400, next);
            case WEEK -> whole ? date(Period.ofWeeks(n), unit, next) : null;
            case MONTH -> whole ? date(Period.ofMonths(n), unit, next) : null;
            case YEAR -> date(Period.ofMonths((int) (count * 12)), unit, next);
        };
    }

    private static Span time(double count, Unit unit, int seconds, int next) {
        return new Span(new Ahead(Period.ZERO, Duration.ofSeconds(Math.round(count * seconds))), unit, next);
    }

    private static Span date(Period period, Unit unit, int next) {
        return new Span(new Ahead(period, Duration.ZERO), unit, next);
    }

    /** @param unit the finest one said */
    record Span(Ahead ahead, Unit unit, int next) {
        Span plus(Span finer) {
            Ahead other = finer.ahead();
            Ahead sum = new Ahead(
                    ahead.period().plus(other.period()), ahead.duration().plus(other.duration()));
            return new Span(sum, finer.unit(), finer.next());
        }
    }
}
