package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.On;
import dev.pluto.scheduler.phrase.Fragment.Part;
import dev.pluto.scheduler.phrase.Fragment.Repeat;
import dev.pluto.scheduler.phrase.Fragment.Unit;
import dev.pluto.scheduler.phrase.Fragment.Until;
import dev.pluto.scheduler.phrase.Quantities.Span;
import dev.pluto.scheduler.phrase.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens again: "every other Tuesday", "on weekdays", "the 1st of every month", "until Friday". */
final class RepeatGrammar {

    private static final List<DayOfWeek> WORKDAYS = List.of(DayOfWeek.values()).subList(0, 5);
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private RepeatGrammar() {}

    static @Nullable Match read(Tokens t, int i) {
        int on = t.skip(i, "on", "at", "during");
        on = t.skip(on, "the");
        int every = t.skip(i, "on");
        if (t.is(every, "every", "each")) {
            return every(t, every + 1);
        }
        Match end = until(t, i);
        if (end != null) {
            return end;
        }
        Match adverb = adverb(t, i);
        if (adverb != null) {
            return adverb;
        }
        Match plural = plural(t, on);
        return plural != null ? plural : ofEveryMonth(t, on);
    }

    private static @Nullable Match every(Tokens t, int i) {
        int other = t.is(i, "other") ? i + 1 : -1;
        if (other > 0) {
            return counted(t, other, 2);
        }
        Match ordinal = everyOrdinal(t, i);
        if (ordinal != null) {
            return ordinal;
        }
        Match span = everySpan(t, i);
        if (span != null) {
            return span;
        }
        Value number = Quantities.cardinal(t, i);
        return number != null ? counted(t, number.next(), number.whole()) : counted(t, i, 1);
    }

    /** What stands behind "every", "every other" or "every 3". */
    private static @Nullable Match counted(Tokens t, int i, int interval) {
        if (interval < 1 || interval > 1_000) {
            return null;
        }
        int workday =
                t.afterAny(i, "weekday", "weekdays", "workday", "workdays", "working day", "business day", "week day");
        if (workday > 0) {
            return interval == 1 ? withPart(t, weekly(workday, 1, WORKDAYS)) : null;
        }
        if (t.is(i, "weekend", "weekends")) {
            return withPart(t, weekly(i + 1, interval, WEEKEND));
        }
        Part part = Vocabulary.part(t.word(i));
        if (part != null) {
            return Match.of(i + 1, Repeat.every(interval, Unit.DAY), part);
        }
        Weekdays days = weekdays(t, i, Vocabulary::announcedWeekday);
        if (days != null) {
            return withPart(t, weekly(days.next(), interval, days.days()));
        }
        if (t.is(i, "fortnight")) {
            return Match.of(i + 1, Repeat.every(2 * interval, Unit.WEEK));
        }
        Unit unit = Vocabulary.unit(t.word(i));
        return unit == null ? null : Match.of(i + 1, Repeat.every(interval, unit));
    }

    /** "Every Sunday evening". */
    private static Match withPart(Tokens t, Match days) {
        Part part = Vocabulary.part(t.word(days.next()));
        return part == null ? days : Match.of(days.next() + 1, days.fragments().get(0), part);
    }

    /** "Every half hour", "every 90 minutes": whole minutes only. */
    private static @Nullable Match everySpan(Tokens t, int i) {
        Span span = Quantities.span(t, i);
        if (span == null || !span.ahead().period().isZero()) {
            return null;
        }
        Duration every = span.ahead().duration();
        long minutes = every.toMinutes();
        boolean whole = every.toSeconds() % 60 == 0 && minutes > 0;
        Repeat repeat = minutes % 60 == 0
                ? Repeat.every((int) minutes / 60, Unit.HOUR)
                : Repeat.every((int) minutes, Unit.MINUTE);
        return whole ? Match.of(span.next(), repeat) : null;
    }

    private static @Nullable Match everyOrdinal(Tokens t, int i) {
        boolean last = t.is(i, "last");
        Value ordinal = last ? new Value(-1, i + 1) : Quantities.ordinal(t, i);
        if (ordinal == null) {
            return yearly(t, i);
        }
        int next = ordinal.next();
        DayOfWeek weekday = Vocabulary.weekday(t.word(next));
        int ofMonth = t.afterAny(weekday == null ? next : next + 1, "of the month", "of every month", "of each month");
        if (weekday != null && ofMonth > 0) {
            return monthly(ofMonth, ordinal.whole(), weekday);
        }
        if (last) {
            return null;
        }
        Month month = Vocabulary.month(t.word(t.skip(next, "of")));
        if (month != null) {
            return onDayOfYear(t.skip(next, "of") + 1, month, ordinal.whole());
        }
        boolean counts = weekday != null || Vocabulary.unit(t.word(next)) != null;
        if (counts) {
            return counted(t, next, ordinal.whole());
        }
        boolean dayOfMonth = ordinal.whole() <= 31 && (ofMonth > 0 || !t.is(i, "second"));
        return dayOfMonth ? Match.of(Math.max(ofMonth, next), Repeat.monthly(ordinal.whole())) : null;
    }

    /** "Every March 3rd". */
    private static @Nullable Match yearly(Tokens t, int i) {
        Month month = Vocabulary.month(t.word(i));
        if (month == null) {
            return null;
        }
        Value day = Quantities.ordinal(t, i + 1);
        return day == null ? null : onDayOfYear(day.next(), month, day.whole());
    }

    private static @Nullable Match onDayOfYear(int next, Month month, int day) {
        boolean exists = Day.OfYear.of(0, month.getValue(), day) != null;
        return exists ? Match.of(next, Repeat.yearly(month.getValue(), day)) : null;
    }

    private static @Nullable Match adverb(Tokens t, int i) {
        int once = t.afterAny(i, "once every", "once a", "once an", "once per");
        if (once > 0) {
            return t.after(i, "once every") > 0 ? every(t, once) : counted(t, once, 1);
        }
        return switch (t.word(i)) {
            case "daily", "everyday" -> Match.of(i + 1, Repeat.every(1, Unit.DAY));
            case "weekly" -> Match.of(i + 1, Repeat.every(1, Unit.WEEK));
            case "biweekly", "fortnightly" -> Match.of(i + 1, Repeat.every(2, Unit.WEEK));
            case "monthly" -> Match.of(i + 1, Repeat.every(1, Unit.MONTH));
            case "yearly", "annually" -> Match.of(i + 1, Repeat.every(1, Unit.YEAR));
            case "hourly" -> Match.of(i + 1, Repeat.every(1, Unit.HOUR));
            default -> null;
        };
    }

    private static @Nullable Match plural(Tokens t, int i) {
        if (t.is(i, "weekdays", "workdays")) {
            return weekly(i + 1, 1, WORKDAYS);
        }
        if (t.is(i, "weekends")) {
            return weekly(i + 1, 1, WEEKEND);
        }
        Weekdays days = weekdays(t, i, Vocabulary::pluralWeekday);
        return days == null ? null : weekly(days.next(), 1, days.days());
    }

    /** "(the) 1st of every month", "last Friday of each month", "last day of every month". */
    private static @Nullable Match ofEveryMonth(Tokens t, int i) {
        boolean last = t.is(i, "last");
        Value ordinal = last ? new Value(-1, i + 1) : Quantities.ordinal(t, i);
        if (ordinal == null) {
            return null;
        }
        DayOfWeek weekday = Vocabulary.weekday(t.word(ordinal.next()));
        int named = weekday == null ? t.skip(ordinal.next(), "day") : ordinal.next() + 1;
        int end = t.afterAny(named, "of every month", "of each month", "every month", "each month");
        if (end < 0 || last && weekday == null && named == ordinal.next()) {
            return null;
        }
        if (weekday != null) {
            return monthly(end, ordinal.whole(), weekday);
        }
        return ordinal.whole() > 31 ? null : Match.of(end, Repeat.monthly(ordinal.whole()));
    }

    private static @Nullable Match until(Tokens t, int i) {
        if (t.is(i, "until", "till", "through")) {
            Match day = DateGrammar.day(t, i + 1);
            return day != null && day.fragments().get(0) instanceof On on
                    ? Match.of(day.next(), new Until(on.day(), null))
                    : null;
        }
        int length = t.afterAny(i, "for the next", "for");
        Span span = length < 0 ? null : Quantities.span(t, length);
        return span == null || span.ahead().elapsed()
                ? null
                : Match.of(span.next(), new Until(null, span.ahead().period()));
    }

    private static @Nullable Match monthly(int next, int position, DayOfWeek weekday) {
        return position > 5 ? null : Match.of(next, Repeat.monthly(position, weekday));
    }

    private static Match weekly(int next, int interval, List<DayOfWeek> days) {
        return Match.of(next, Repeat.weekly(interval, days));
    }

    private record Weekdays(List<DayOfWeek> days, int next) {}

    /** "Monday, Wednesday and Friday". */
    private static @Nullable Weekdays weekdays(Tokens t, int i, Function<String, @Nullable DayOfWeek> reading) {
        List<DayOfWeek> days = new ArrayList<>();
        int next = i;
        DayOfWeek day = reading.apply(t.word(i));
        int end = i;
        while (day != null) {
            if (!days.contains(day)) {
                days.add(day);
            }
            end = next + 1;
            next = t.skip(t.skip(t.skip(end, ","), "and", "&"), "every", "each", "on");
            day = next == end ? null : reading.apply(t.word(next));
        }
        return days.isEmpty() ? null : new Weekdays(days.stream().sorted().toList(), end);
    }
}
