package dev.pluto.messaging.act;

/** "The one at 6 is better", "the 6 one is better": a word for what was spoken of is no hour beside one. */
final class OneBesideHour {

    /** So far behind "one" its hour may stand: "at half 6". */
    private static final int NEAR = 3;

    private static final int LONGEST = 9;

    private OneBesideHour() {}

    /** The text with the hour alone; the same text where nothing is put right by it. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        boolean deed = r.has(Kind.CANCEL, Kind.MOVE, Kind.FINISH, Kind.SNOOZE, Kind.REMIND, Kind.KEEP, Kind.REMINDER);
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !r.isQuestion() && r.size() <= LONGEST;
        int one = open && !deed ? r.find(1, i -> r.word(i).equals("one") && isOfHour(r, i)) : -1;
        if (one < 0 || r.isEnd(one + 1) || !Targets.matter(r, 0, r.size()).isEmpty()) {
            return text;
        }
        int from = r.isNumber(one - 1) ? one : one - 1;
        return (r.said(0, from) + " " + r.said(one + 1)).strip();
    }

    private static boolean isOfHour(Request r, int one) {
        if (r.isNumber(one - 1)) {
            return true;
        }
        boolean pointed = r.is(one - 1, Kind.ARTICLE, Kind.IT) && !r.is(one - 1, Kind.SOFT);
        int hour = r.is(one + 1, Kind.UNTO) ? r.find(one + 2, r::isNumber) : -1;
        return pointed && hour > 0 && hour <= one + NEAR;
    }
}
