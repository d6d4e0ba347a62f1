package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.ArrayList;
import java.util.List;

/** "Another at 9 and another at 10": two more of what was set just now, as "also at 9 and at 10" is. */
final class SeveralMore {

    private static final int LONGEST = 24;
    private static final int MOST = 5;

    private SeveralMore() {}

    /** The text as that; the same text where one of its parts is none more, or says what for. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        boolean open = heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && !r.isQuestion()
                && r.size() <= LONGEST
                && !r.has(Kind.REMIND, Kind.CANCEL, Kind.SNOOZE, Kind.LEADING);
        List<String> times = open ? times(r, heard) : List.of();
        if (times.size() < 2 || times.size() > MOST) {
            return text;
        }
        String also = heard.isSpanish() ? "tambi\u00e9n " : "also ";
        return also + String.join(heard.isSpanish() ? " y " : " and ", times);
    }

    /** When each of them is wanted; none where a part is anything else. */
    private static List<String> times(Request r, Heard heard) {
        List<String> times = new ArrayList<>();
        int from = r.skip(0, Kind.AND);
        while (r.isIn(from)) {
            int at = r.after(from, Kind.ONE_MORE, Kind.OTHER_ONE, Kind.ORDINAL);
            int start = from;
            int seam = r.find(
                    start + 1,
                    i -> r.word(i).equals(",") || r.is(i, Kind.AND) || r.word(i).equals("."));
            int end = seam < 0 ? r.size() : seam;
            String when = at < 0 || at >= end ? "" : time(r, at, end);
            if (!isHour(when, heard)) {
                return List.of();
            }
            times.add(when);
            from = seam < 0 ? r.size() : r.skip(seam, Kind.AND);
        }
        return times;
    }

    private static String time(Request r, int at, int end) {
        int last = end;
        while (last > at && r.is(last - 1, Kind.PLEASE, Kind.THANKS)) {
            last--;
        }
        return r.said(at, last);
    }

    private static boolean isHour(String when, Heard heard) {
        Request r = heard.tongue().request(when);
        return r.is(0, Kind.UNTO)
                && Answers.saysHour(when, heard.said())
                && Answers.length(when, heard.said()).isEmpty()
                && Targets.matter(r, 0, r.size()).isEmpty();
    }
}
