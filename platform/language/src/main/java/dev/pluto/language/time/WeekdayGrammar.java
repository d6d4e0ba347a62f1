package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Quantities.Value;
import java.time.DayOfWeek;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Days by their weekday: "Friday", "next Friday", "Friday week", "three Fridays from now", "not this Saturday but the next". */
final class WeekdayGrammar {

    private WeekdayGrammar() {}

    static @Nullable Match read(Words w, int i, boolean introduced, boolean afterThe) {
        Match several = counted(w, i);
        Match special = several == null ? notThis(w, i) : several;
        if (special != null) {
            return special;
        }
        int next = w.after(i, Kind.NEXT);
        int at = next > 0 ? next : w.skip(i, Kind.THIS);
        Lexeme weekday = w.find(at, Kind.WEEKDAY);
        boolean shortName = weekday != null && weekday.value().endsWith("?");
        boolean article = (afterThe || w.is(i - 1, Kind.THE)) && !w.isSpanish() && !w.isAny(at + 1, Kind.AFTER_NEXT);
        if (weekday == null || shortName && at == i && article && !introduced) {
            Lexeme last = w.find(i, Kind.LAST);
            Lexeme past = last == null ? null : w.find(last.next(), Kind.WEEKDAY);
            return past == null ? null : DayGrammar.on(past.next(), new Day.InDays(-1));
        }
        DayOfWeek day = DayOfWeek.of(weekday.value().charAt(0) - '0');
        int end = weekday.next();
        int afterNext = w.after(end, Kind.AFTER_NEXT);
        if (afterNext > 0) {
            return DayGrammar.on(afterNext, new Day.Counted(2, day));
        }
        if (w.is(end, Kind.AGO)) {
            return DayGrammar.on(w.after(end, Kind.AGO), new Day.InDays(-1));
        }
        if (w.isSpanish() && w.is(end, Kind.LAST) && !w.is(end + 1, Kind.INDAYS)) {
            return DayGrammar.on(w.after(end, Kind.LAST), new Day.InDays(-1));
        }
        Lexeme nextBehind = w.find(end, Kind.NEXT);
        if (next > 0 || w.isSpanish() && nextBehind != null) {
            int behind = Math.max(end, w.skip(end, Kind.NEXT));
            return DayGrammar.on(behind, w.isSpanish() ? new Day.Counted(1, day) : new Day.WeekdayOfWeek(1, day));
        }
        Match beside = w.isSpanish() ? null : beside(w, end, day);
        if (beside != null) {
            return beside;
        }
        boolean coming = at > i && w.word(at - 1).equals("coming");
        return weekOf(w, end, day, coming);
    }

    /** "Monday after Easter". */
    private static @Nullable Match beside(Words w, int end, DayOfWeek day) {
        int side = w.after(end, Kind.AFTER, Kind.BEFORE);
        Match base = side < 0 ? null : DayGrammar.day(w, side, true);
        return base != null && base.first() instanceof On on && !(on.day() instanceof Day.Weekday)
                ? DayGrammar.on(base.next(), new Day.Beside(day, on.day(), w.is(end, Kind.BEFORE)))
                : null;
    }

    /** "Friday week", or just the Friday; one "of" something unknown is doubtful. */
    private static Match weekOf(Words w, int end, DayOfWeek day, boolean coming) {
        Lexeme week = w.find(end, Kind.WEEK);
        if (week != null && !w.isAny(week.next(), Kind.WITHIN)) {
            return DayGrammar.on(week.next(), new Day.Shifted(new Day.Weekday(day), Period.ofWeeks(week.number())));
        }
        boolean ofUnknown =
                w.is(end, Kind.OF) && !w.isSpanish() && !w.is(w.skip(w.after(end, Kind.OF), Kind.THE), Kind.WITHIN);
        Match named = DayGrammar.on(end, coming ? new Day.Counted(1, day) : new Day.Weekday(day));
        return ofUnknown ? named.with(Match.of(end, new Fragment.Vague(Fragment.Doubt.VAGUE))) : named;
    }

    /** "Not this Saturday but the next". */
    private static @Nullable Match notThis(Words w, int i) {
        int not = w.after(i, Kind.EXCEPT);
        Lexeme weekday = not < 0 ? null : w.find(w.skip(not, Kind.THIS), Kind.WEEKDAY);
        int but = weekday == null ? -1 : w.after(w.skipMark(weekday.next(), ","), Kind.EXCEPT);
        int next = but < 0 ? -1 : w.after(w.skip(but, Kind.THE), Kind.NEXT);
        if (next < 0 || weekday == null) {
            return null;
        }
        Day day = new Day.Weekday(DayOfWeek.of(weekday.value().charAt(0) - '0'));
        return DayGrammar.on(w.word(next).equals("one") ? next + 1 : next, new Day.Shifted(day, Period.ofWeeks(1)));
    }

    /** "Three Fridays from now", "in 3 Mondays' time". */
    private static @Nullable Match counted(Words w, int i) {
        Value count = Quantities.cardinal(w, i);
        Lexeme days = count == null ? null : w.find(count.next(), Kind.WEEKDAYS);
        Lexeme day = days != null || count == null ? days : w.find(count.next(), Kind.WEEKDAY);
        if (day == null || count == null || count.whole() < 1 || count.whole() > 600) {
            return null;
        }
        if (w.is(day.next(), Kind.AGO)) {
            return DayGrammar.on(w.after(day.next(), Kind.AGO), new Day.InDays(-1));
        }
        int end = w.after(day.next(), Kind.FROM_NOW, Kind.TIME_OWNED);
        return end < 0
                ? null
                : DayGrammar.on(
                        end,
                        new Day.Counted(count.whole(), DayOfWeek.of(day.value().charAt(0) - '0')));
    }
}
