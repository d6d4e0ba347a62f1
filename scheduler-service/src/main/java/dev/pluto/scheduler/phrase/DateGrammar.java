package dev.pluto.scheduler.phrase;

import dev.pluto.language.TextPattern;
import dev.pluto.scheduler.phrase.Fragment.On;
import dev.pluto.scheduler.phrase.Fragment.Part;
import dev.pluto.scheduler.phrase.Fragment.Weeks;
import dev.pluto.scheduler.phrase.Quantities.Span;
import dev.pluto.scheduler.phrase.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and lengths ahead: "tomorrow morning", "on Friday", "next week", "the 3rd of March", "in two weeks". */
final class DateGrammar {

    private static final Pattern ISO = TextPattern.of("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMERIC = TextPattern.of("(\\d{1,2})[./](\\d{1,2})[./]?(\\d{4})?");

    private static final Pattern YEAR = TextPattern.of("20\\d{2}");
    private static final Pattern DOTTED = TextPattern.of("^\\d++\\.\\d++\\.(?:\\d{4})?");

    private DateGrammar() {}

    static @Nullable Match read(Tokens t, int i) {
        Match ahead = ahead(t, i);
        if (ahead != null) {
            return ahead;
        }
        Match dayPart = todaysPart(t, i);
        if (dayPart != null) {
            return dayPart;
        }
        int start = t.afterAny(i, "starting from", "starting on", "beginning on", "from", "starting", "beginning");
        Match day = day(t, start < 0 ? i : start);
        return day == null ? null : withPart(t, day);
    }

    /** A day without a part of it, as behind "until". */
    static @Nullable Match day(Tokens t, int i) {
        int next = t.skip(i, "on", "by", "for");
        boolean introduced = next > i;
        Match week = ofWeek(t, next, introduced);
        if (week != null) {
            return week;
        }
        Match calendar = ofCalendar(t, next, introduced);
        return calendar != null ? calendar : named(t, next);
    }

    private static @Nullable Match ahead(Tokens t, int i) {
        int in = t.skip(i, "in", "after");
        Span span = Quantities.span(t, in);
        if (span == null) {
            return null;
        }
        int fromNow = t.afterAny(span.next(), "from now", "from today");
        if (in > i || fromNow > 0) {
            int end = fromNow > 0 ? fromNow : span.next();
            return Match.of(t.skip(end, "'s", "time"), span.ahead());
        }
        return fromDay(t, span);
    }

    /** "A week from Friday", "two days before Christmas". */
    private static @Nullable Match fromDay(Tokens t, Span span) {
        boolean before = t.is(span.next(), "before");
        if (span.ahead().elapsed() || !before && !t.is(span.next(), "from", "after")) {
            return null;
        }
        Match base = day(t, span.next() + 1);
        Period by = span.ahead().period();
        return base != null && base.fragments().get(0) instanceof On on
                ? on(base.next(), new Day.Shifted(on.day(), before ? by.negated() : by))
                : null;
    }

    private static @Nullable Match todaysPart(Tokens t, int i) {
        int next = t.skip(i, "for", "by");
        if (t.is(next, "tonight")) {
            return Match.of(next + 1, new On(new Day.InDays(0)), Part.NIGHT);
        }
        Part part = t.is(next, "this") ? Vocabulary.part(t.word(next + 1)) : null;
        return part == null ? null : Match.of(next + 2, new On(new Day.InDays(0)), part);
    }

    private static Match withPart(Tokens t, Match day) {
        Part part = Vocabulary.part(t.word(day.next()));
        return part == null || !(day.fragments().get(0) instanceof On on) ? day : Match.of(day.next() + 1, on, part);
    }

    private static @Nullable Match ofWeek(Tokens t, int i, boolean introduced) {
        int coming = t.afterAny(i, "this coming", "the coming", "this", "coming");
        if (t.is(i, "next")) {
            return next(t, i + 1);
        }
        int weekend = t.afterAny(i, "this weekend", "at the weekend", "the weekend");
        if (weekend > 0) {
            return on(weekend, new Day.Weekday(DayOfWeek.SATURDAY));
        }
        int end = t.afterAny(i, "at the end of the week", "the end of the week", "end of the week");
        if (end > 0) {
            return on(end, new Day.Weekday(DayOfWeek.FRIDAY));
        }
        int at = coming > 0 ? coming : i;
        DayOfWeek weekday =
                coming > 0 || introduced ? Vocabulary.announcedWeekday(t.word(at)) : Vocabulary.weekday(t.word(at));
        if (weekday == null) {
            return null;
        }
        Day day = new Day.Weekday(weekday);
        // "Friday week" is a week after it.
        return t.is(at + 1, "week") ? on(at + 2, new Day.Shifted(day, Period.ofWeeks(1))) : on(at + 1, day);
    }

    private static @Nullable Match next(Tokens t, int i) {
        DayOfWeek weekday = Vocabulary.announcedWeekday(t.word(i));
        if (weekday != null) {
            return on(i + 1, new Day.WeekdayOfWeek(1, weekday));
        }
        return switch (t.word(i)) {
            case "week" -> Match.of(i + 1, new Weeks(1));
            case "weekend" -> on(i + 1, new Day.WeekdayOfWeek(1, DayOfWeek.SATURDAY));
            case "month" -> on(i + 1, new Day.FirstOfNext(true));
            case "year" -> on(i + 1, new Day.FirstOfNext(false));
            default -> null;
        };
    }

    private static @Nullable Match ofCalendar(Tokens t, int i, boolean introduced) {
        Match numeric = numeric(t, i);
        if (numeric != null) {
            return numeric;
        }
        Month month = Vocabulary.month(t.word(i));
        if (month != null) {
            int the = t.skip(i + 1, "the");
            Value day = dayNumber(t, the);
            return day == null ? null : withYear(t, day.next(), month, day.whole());
        }
        int the = t.skip(i, "the");
        Value ordinal = Quantities.ordinal(t, the);
        Value day = ordinal == null ? dayNumber(t, the) : ordinal;
        if (day == null) {
            return null;
        }
        Month of = Vocabulary.month(t.word(t.skip(day.next(), "of")));
        if (of != null) {
            return withYear(t, t.skip(day.next(), "of") + 1, of, day.whole());
        }
        return ordinal == null ? null : inMonth(t, ordinal, introduced && the > i);
    }

    /** "The first Monday of the month"; a lone "the 3rd" needs a preposition, for "the 3rd draft" is no date. */
    private static @Nullable Match inMonth(Tokens t, Value ordinal, boolean announced) {
        DayOfWeek weekday = Vocabulary.weekday(t.word(ordinal.next()));
        int ofMonth = t.afterAny(
                weekday == null ? ordinal.next() : ordinal.next() + 1, "of the month", "of this month", "of month");
        if (weekday != null) {
            return ofMonth > 0 && ordinal.whole() < 5 ? on(ofMonth, new Day.InMonth(ordinal.whole(), weekday)) : null;
        }
        boolean fits = ordinal.whole() >= 1 && ordinal.whole() <= 31 && (announced || ofMonth > 0);
        boolean day = !t.is(ordinal.next(), "of") || ofMonth > 0;
        return fits && day ? on(Math.max(ofMonth, ordinal.next()), new Day.OfMonth(ordinal.whole())) : null;
    }

    private static @Nullable Value dayNumber(Tokens t, int i) {
        Value ordinal = Quantities.ordinal(t, i);
        if (ordinal != null) {
            return ordinal;
        }
        Value number = Quantities.cardinal(t, i);
        return number != null && number.whole() >= 1 && number.whole() <= 31 ? number : null;
    }

    private static @Nullable Match withYear(Tokens t, int i, Month month, int day) {
        int at = t.skip(i, ",");
        boolean year = YEAR.matcher(t.word(at)).matches();
        Day date = Day.OfYear.of(year ? Integer.parseInt(t.word(at)) : 0, month.getValue(), day);
        return date == null ? null : on(year ? at + 1 : i, date);
    }

    /** A slashed date is read only when no other order of day and month exists. */
    private static @Nullable Match numeric(Tokens t, int i) {
        Matcher iso = ISO.matcher(t.word(i));
        if (iso.matches()) {
            Day day = Day.OfYear.of(number(iso, 1), number(iso, 2), number(iso, 3));
            return day == null ? null : on(i + 1, day);
        }
        Matcher date = NUMERIC.matcher(t.word(i));
        boolean dotted = DOTTED.matcher(t.word(i)).matches();
        if (!date.matches() || !dotted && !t.word(i).contains("/")) {
            return null;
        }
        int first = number(date, 1);
        int second = number(date, 2);
        boolean dayFirst = dotted || first > 12 || first == second;
        if (!dayFirst && second <= 12) {
            return null;
        }
        int year = date.group(3) == null ? 0 : number(date, 3);
        Day day = Day.OfYear.of(year, dayFirst ? second : first, dayFirst ? first : second);
        return day == null ? null : on(i + 1, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable Match named(Tokens t, int i) {
        int tomorrow = t.after(i, "tomorrow");
        int after = t.afterAny(i, "the day after tomorrow", "day after tomorrow");
        if (after > 0 || tomorrow > 0) {
            return on(Math.max(after, tomorrow), new Day.InDays(after > 0 ? 2 : 1));
        }
        if (t.is(i, "today")) {
            return on(i + 1, new Day.InDays(0));
        }
        int later = t.after(i, "the week after next");
        if (later > 0) {
            return Match.of(later, new Weeks(2));
        }
        int lastDay = t.afterAny(
                i,
                "at the end of the month",
                "the end of the month",
                "end of the month",
                "the last day of the month",
                "last day of the month");
        if (lastDay > 0) {
            return on(lastDay, new Day.InMonth(-1, null));
        }
        return lastWeekdayOrFeast(t, i);
    }

    private static @Nullable Match lastWeekdayOrFeast(Tokens t, int i) {
        int last = t.afterAny(i, "the last", "last");
        DayOfWeek weekday = last > 0 ? Vocabulary.weekday(t.word(last)) : null;
        int ofMonth = weekday == null ? -1 : t.afterAny(last + 1, "of the month", "of this month");
        if (ofMonth > 0) {
            return on(ofMonth, new Day.InMonth(-1, weekday));
        }
        return Vocabulary.FEASTS.entrySet().stream()
                .filter(feast -> t.after(i, feast.getKey()) > 0)
                .map(feast -> on(t.after(i, feast.getKey()), feast.getValue()))
                .reduce((a, b) -> b.next() > a.next() ? b : a)
                .orElse(null);
    }

    private static Match on(int next, Day day) {
        return Match.of(next, new On(day));
    }
}
