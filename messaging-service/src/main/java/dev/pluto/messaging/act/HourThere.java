package dev.pluto.messaging.act;

/** "Call Kenji when it's 9am in Tokyo": an hour as the clocks of another place show it. */
final class HourThere {

    /** An hour of so many words: "9 am". */
    private static final int LONGEST_HOUR = 2;

    private static final int LONGEST_PLACE = 3;

    private HourThere() {}

    /** The text with "at 9am Tokyo time" for it; the same text where no such hour is named, or nobody knows the place. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        boolean asks = r.isQuestion() && !r.has(Kind.REMIND, Kind.WEAK_REMIND);
        int when = heard.isSpanish() || asks ? -1 : r.find(0, i -> isThen(r, i));
        int in = when < 0 ? -1 : r.find(when + 3, i -> r.word(i).equals("in") && place(r, i + 1, heard) > 0);
        if (in < 0 || in > when + 2 + LONGEST_HOUR) {
            return text;
        }
        int end = place(r, in + 1, heard);
        String then = "at " + r.said(when + 2, in) + " " + r.said(in + 1, end) + " time";
        int rest = r.skip(end);
        return when <= r.head() && r.isIn(rest)
                ? r.said(rest) + " " + then // "when it's 9 there call him"
                : (r.said(0, when) + " " + then + " " + r.said(end)).strip();
    }

    private static boolean isThen(Request r, int i) {
        boolean when = r.word(i).equals("when") || r.word(i).equals("once");
        return when && r.is(i + 1, Kind.THEIRS) && r.isNumber(i + 2);
    }

    /** Behind the place that begins here and has a clock of its own; -1 without. */
    private static int place(Request r, int from, Heard heard) {
        for (int length = 1; length <= LONGEST_PLACE; length++) {
            boolean known = r.isIn(from + length - 1)
                    && SettingWords.zone(heard.tongue().request(r.said(from, from + length)))
                                    .zone()
                            != null
                    && r.isWord(from + length - 1);
            if (known) {
                return from + length;
            }
        }
        return -1;
    }
}
