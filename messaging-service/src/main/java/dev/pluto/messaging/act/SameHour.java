package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "Put it on to the day after, same time": what is moved to another day keeps its hour, whether or not that is said. */
final class SameHour {

    private static final int LONGEST = 24;

    private SameHour() {}

    /** The text without it; the same text where nothing is moved, an hour is named, or more is said behind it. */
    static String implied(Request r, Heard heard) {
        String text = r.text();
        boolean moves = heard.last() == Subject.REMINDERS
                && r.has(Kind.MOVE)
                && !r.has(Kind.REMIND, Kind.ALSO, Kind.ONE_MORE)
                && r.size() <= LONGEST;
        int same = moves ? ReasonInFront.last(r, i -> r.is(i, Kind.SAME) && isOfHour(r, i)) : -1;
        if (same <= 0 || !r.isEnd(r.after(same, Kind.SAME), Kind.PLEASE, Kind.THANKS)) {
            return text;
        }
        int end = r.isMark(same - 1) || r.is(same - 1, Kind.AND) ? same - 1 : same;
        return Answers.saysHour(r.said(0, end), heard.said()) ? text : r.said(0, end);
    }

    private static boolean isOfHour(Request r, int i) {
        return r.find(i, k -> switch (r.word(k)) {
                    case "time", "hour", "hora" -> k < r.after(i, Kind.SAME);
                    default -> false;
                })
                > 0;
    }
}
