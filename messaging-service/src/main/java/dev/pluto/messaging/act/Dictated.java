package dev.pluto.messaging.act;

/** Marks that were spoken: "remind me at three comma call the bank period" has a comma and a full stop. */
final class Dictated {

    private Dictated() {}

    /** The text with marks for the words that say them; the same text where none does. */
    static String written(String text, Tongue tongue) {
        String written = text;
        Request r = tongue.request(text);
        int from = 1;
        for (int i = r.find(from, Kind.SPOKEN_MARK); i > 0; i = r.find(from, Kind.SPOKEN_MARK)) {
            Lexis.Found mark = r.at(i, Kind.SPOKEN_MARK);
            from = i + 1;
            if (mark != null && isSpoken(r, i, mark)) {
                String front = r.said(0, i);
                written = front + mark.value() + (r.isIn(mark.next()) ? " " + r.said(mark.next()) : "");
                r = tongue.request(written);
            }
        }
        return written;
    }

    /** "Thanks period", "half eight period no wait": not the grace period, and nobody's own one. */
    private static boolean isSpoken(Request r, int i, Lexis.Found mark) {
        boolean ofThing = r.is(i - 1, Kind.ARTICLE, Kind.OWN, Kind.THEIRS, Kind.ORDINAL, Kind.EVERY, Kind.MARKED);
        boolean ends = mark.value().equals(",")
                || !r.isIn(mark.next())
                || r.is(mark.next(), Kind.SOFT, Kind.HOLD, Kind.THANKS, Kind.AND, Kind.REMIND, Kind.ASKING, Kind.OWN)
                || r.is(mark.next(), Kind.SPOKEN_MARK, Kind.QUESTION, Kind.NO, Kind.YES);
        return !ofThing && ends;
    }
}
