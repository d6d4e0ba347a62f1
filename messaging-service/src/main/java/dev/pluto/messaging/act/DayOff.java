package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.regex.Pattern;

/**
 * Soon after a reminder a day of it is said to be off: "thursday's cancelled this week" is "skip thursday this week", "thursdays are off now" is "not
 * thursdays".
 */
final class DayOff {

    private static final int LONGEST = 16;
    private static final Pattern OWNED = Pattern.compile("['’]s$");
    private static final Pattern MANY = Pattern.compile("['’]?s$");

    private final Request r;
    private final Heard heard;

    private DayOff(Request r, Heard heard) {
        this.r = r;
        this.heard = heard;
    }

    /** The text as a wish; the same text where no day is off, or anything else is said. */
    static String wished(Request r, Heard heard) {
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && r.size() <= LONGEST;
        boolean other = r.isQuestion() || r.has(Kind.REMIND, Kind.MOVE, Kind.SNOOZE) || r.find(0, r::isNumber) >= 0;
        return open && !other ? new DayOff(r, heard).wished() : r.text();
    }

    private String wished() {
        int first = r.skip(0, Kind.HOLD);
        int begin = r.is(first - 1, Kind.NOT) ? first - 1 : first;
        boolean refused = r.is(begin, Kind.NOT) && !heard.isSpanish();
        int from = refused ? begin + 1 : day(first);
        boolean isDay = isDay(from);
        int off = refused ? from + 1 : r.after(isDay ? from + 1 : r.after(from, Kind.IT), Kind.CALLED_OFF);
        boolean once = isDay && r.is(from - 1, Kind.THIS_DAY) || r.is(off, Kind.THIS_ONCE);
        boolean known = isDay || !refused && once && r.is(from, Kind.IT);
        boolean open = off > 0 && known && (once || !refused);
        return open && isWhyBehind(off) ? said(from, off, once) : r.text();
    }

    /** Behind "this" or "the", where a day follows. */
    private int day(int first) {
        int coming = r.after(first, Kind.THIS_DAY);
        return isDay(coming) ? coming : r.is(first, Kind.ARTICLE) && isDay(first + 1) ? first + 1 : first;
    }

    private boolean isWhyBehind(int off) {
        int end = Math.max(off, r.after(off, Kind.THIS_ONCE, Kind.FOR_GOOD));
        boolean goesOn = r.is(end, Kind.UNTO); // "off to a good start"
        return r.isMark(end) || r.is(end, Kind.CLAUSE) || r.isEnd(end, Kind.HOLD) && !goesOn;
    }

    private String said(int from, int off, boolean once) {
        String day = r.said(from, from + 1);
        if (heard.isSpanish()) {
            return once && isDay(from) ? "no me avises este " + day : r.text();
        }
        if (once) {
            return "skip " + (isDay(from) ? MANY.matcher(day).replaceFirst("") : "it") + " this week";
        }
        String bare = OWNED.matcher(day).replaceFirst("");
        boolean each = bare.equals(day) && day.endsWith("s");
        return (each || r.is(off, Kind.FOR_GOOD) ? "not " : "skip ") + bare;
    }

    /** "Thursday's", and without its mark "thursdays". */
    private boolean isDay(int i) {
        return r.is(i, Kind.TIME)
                && (isNamed(r.word(i)) || isNamed(MANY.matcher(r.word(i)).replaceFirst("")));
    }

    private boolean isNamed(String day) {
        return Answers.days(day, heard.said()).isPresent();
    }
}
