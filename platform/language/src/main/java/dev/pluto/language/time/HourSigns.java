package dev.pluto.language.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around a number and says that it is an hour, or that it counts what follows. */
final class HourSigns {

    private static final Pattern HOUR_ALONE =
            Pattern.compile("(?:[01]?\\d|2[0-3])\\.[0-5][05]|(?:0\\d|1\\d|2[0-3])[0-5][05]|[1-9](?:[0-5]5|[1-5]0)");

    private static final Pattern QUARTER_OF_HOUR = Pattern.compile("(?:[1-9]|1[0-2])(?:15|30|45)");

    private final Words w;

    HourSigns(Words words) {
        this.w = words;
    }

    /** "Remind me 4.15 …", "wake me 1630": an hour with minutes of five, and no amount of anything. */
    boolean saysHourAlone(int i) {
        return HOUR_ALONE.matcher(w.word(i)).matches() && Quantities.unit(w, i + 1) == null;
    }

    /** "Remind me 4 30 health visitor": an hour with its minutes, and not so many of anything. */
    boolean saysHourAndMinutes(int i) {
        int hour = Quantities.digits(w, i);
        int minutes = Quantities.digits(w, i + 1);
        boolean numbers = hour >= 1
                && hour <= 12
                && w.word(i).length() <= 2
                && w.word(i + 1).length() == 2;
        boolean counted = w.word(i + 2).endsWith("s") && w.isOther(i + 2)
                || Quantities.unit(w, i + 2) != null
                || w.isNumber(i + 2);
        return numbers && minutes >= 0 && minutes < 60 && minutes % 5 == 0 && !counted;
    }

    /** "Remind me 2 ring Ola": a number for "to". */
    boolean linksMatter(int i) {
        boolean link = w.isNumber(i) && w.is(i, Kind.LINK) && w.isWord(i + 1);
        return link
                && !w.isAny(
                        i + 1, Kind.HALFDAY, Kind.PART, Kind.THIS_PART, Kind.OCLOCK, Kind.UNIT, Kind.INDAYS, Kind.PAST);
    }

    /** "Room 1015", "pin 1015". */
    boolean isNumbered(int i) {
        return w.isNumber(i) && w.is(i - 1, Kind.NUMBERED);
    }

    /** "Tonight 845", "tomorrow 730": a quarter of an hour right behind a day, whatever follows. */
    boolean isQuarterOfHour(int i) {
        return QUARTER_OF_HOUR.matcher(w.word(i)).matches() && Quantities.unit(w, i + 1) == null;
    }

    /** "Another 15": so many more, and no hour. */
    boolean saysMore(int i) {
        Lexeme about = w.find(i, Kind.ABOUT);
        return about != null && about.value().equals("MORE");
    }

    /** "Remind me 6 to feed the cat": an hour right behind the wish, and not six minutes to anything. */
    boolean leadsDeed(int i) {
        int digits = Quantities.digits(w, i);
        boolean deed = !w.isSpanish() && w.word(i + 1).equals("to") && w.isWord(i + 2) && w.isOther(i + 2);
        return deed && w.isNumber(i) && w.word(i).length() <= 2 && digits >= 1 && digits <= 12;
    }

    /** "Monday 21", "14 April 15", "26 Oct 11:00 2023": an hour, a day of the month or a year? */
    boolean isDoubtfulNumber(int i) {
        if (RelativeClock.read(w, i) != null) {
            return false; // "20 to 5"
        }
        int digits = Quantities.digits(w, i);
        boolean year = w.word(i).length() == 4 && digits >= 1900 && digits < 3000;
        boolean hour = w.isAny(i + 1, Kind.HALFDAY, Kind.HOURS, Kind.OCLOCK, Kind.PART, Kind.THIS_PART);
        boolean odd = w.isNumber(i) && w.word(i).indexOf('.') > 0 && w.word(i).length() < 4;
        boolean alone = !w.isWord(i + 1) || w.is(i + 1, Kind.LINK);
        return (year || odd || w.word(i).length() == 2 && digits > 12) && !hour && alone;
    }

    /** "Tomorrow 2 tickets": the number counts what follows. */
    boolean isBareNumber(Match clock, int at) {
        return clock.next() == at + 1 && Quantities.digits(w, at) >= 0;
    }

    /** "About 2 things": what the reminder is about, no hour. */
    boolean countsMatters(int i, Match clock, int at) {
        int next = clock.next();
        boolean about = w.is(i, Kind.LINK) && w.is(i, Kind.ABOUT) && !w.isSpanish();
        return about && isBareNumber(clock, at) && w.isWord(next) && w.isOther(next);
    }

    /** Whether a word follows that is none of time and nothing to do: "2 tickets", not "2 phone Joe". */
    boolean isNoun(int i) {
        return w.isWord(i) && w.isOther(i) && !w.is(i, Kind.DEED);
    }

    /** "Half past", "quarter to": of the coming hour, which is not said. */
    @Nullable
    Match halfPast(int i) {
        int half = w.after(i, Kind.HALF, Kind.QUARTER);
        int past = half < 0 ? -1 : w.after(half, Kind.PAST);
        return past < 0 ? null : Match.of(past, new Fragment.Vague(Fragment.Doubt.VAGUE));
    }

    /** "A 3.40 train", "the 9.15": an hour with a dot behind an article. */
    boolean namesTrain(int i, boolean afterOpener) {
        boolean behind = w.isAny(i - 1, Kind.A, Kind.THE) || afterOpener && w.is(i + 1, Kind.LINK);
        return w.word(i).indexOf('.') > 0 && behind && Quantities.unit(w, i + 1) == null;
    }

    /** "Standup 9.15 mon to fri", "table booked 730 sat", "dentist 10 45 friday". */
    boolean beforeDays(int i) {
        if (saysHourAndMinutes(i) && w.isAny(i + 2, Kind.WEEKDAY, Kind.INDAYS, Kind.ON)) {
            return true;
        }
        return (w.word(i).indexOf('.') > 0
                        || w.isNumber(i) && HOUR_ALONE.matcher(w.word(i)).matches())
                && w.isAny(
                        i + 1, Kind.WEEKDAY, Kind.WEEKDAYS, Kind.DAYSET, Kind.EVERY, Kind.REPEAT, Kind.INDAYS, Kind.ON);
    }

    boolean beforePart(int i, boolean afterOpener) {
        Quantities.Value number = Quantities.cardinal(w, i);
        int next = w.skipMark(number == null ? (w.isNumber(i) ? i + 1 : -1) : number.next(), ",");
        if (next < 0 || w.is(i, Kind.A)) {
            return false;
        }
        Lexeme part = w.find(next, Kind.PART);
        boolean opens = afterOpener || i == 0;
        return w.is(next, Kind.THIS_PART)
                || part != null && part.next() - next > 1
                || opens && w.isAny(next, Kind.INDAYS, Kind.ZONE, Kind.PART)
                || afterOpener && w.isNumber(i) && w.word(i).length() < 3 && WeekdayLists.weekdays(w, next) != null
                || opens && w.is(next, Kind.SOFT);
    }
}
