package dev.pluto.messaging.act;

import dev.pluto.language.time.Reading;
import dev.pluto.language.time.TimeReader;

/** "Tuesdays no good make it wednesday", "friday is off now, so only mon to thu": the days that fit, behind those that do not. */
final class DaysThatFit {

    private static final int LONGEST = 16;

    private DaysThatFit() {}

    /** The text without the days that do not fit; the same text where none are named in front, or no others behind. */
    static String alone(Request r, Heard heard) {
        String text = r.text();
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && r.size() <= LONGEST && !r.isQuestion();
        int unfit = open && !r.has(Kind.REMIND, Kind.ALSO) ? r.find(0, i -> r.is(i, Kind.UNFIT, Kind.NOT)) : -1;
        boolean named = unfit >= 0 && r.has(Kind.TIME) && r.find(0, r::isNumber) < 0;
        if (!named) {
            return text;
        }
        int put = r.find(unfit + 1, i -> r.is(i, Kind.MOVE) && r.is(r.after(i, Kind.MOVE), Kind.TIME, Kind.UNTO));
        if (put > 0 && r.skip(r.after(unfit, Kind.UNFIT)) == put && isOfDays(r, 0, unfit)) {
            return r.said(put);
        }
        int to = ReasonInFront.last(r, i -> i > 1 && isBetween(r, i));
        String days = to < 0 ? "" : (heard.isSpanish() ? "de " : "") + r.said(to - 1, to + 2);
        boolean range = to > unfit + 1
                && r.isEnd(to + 2, Kind.TIME, Kind.STOP)
                && isOfDays(r, 0, to - 1)
                && isRule(days, heard);
        return range ? (heard.isSpanish() ? "solo " : "only ") + days : text;
    }

    private static boolean isOfDays(Request r, int from, int to) {
        int day = r.find(from, Kind.TIME);
        return day >= 0 && day < to && Targets.matter(r, from, to).isEmpty();
    }

    private static boolean isRule(String days, Heard heard) {
        return heard.isSpanish()
                ? TimeReader.read("recu\u00e9rdame " + days + " a las 9", heard.said())
                                .get(0)
                                .reading()
                        instanceof Reading.Repeating
                : Recurrences.isRule(days, heard.said());
    }

    private static boolean isBetween(Request r, int i) {
        return r.is(i, Kind.UNTO) && r.is(i - 1, Kind.TIME) && r.is(i + 1, Kind.TIME);
    }
}
