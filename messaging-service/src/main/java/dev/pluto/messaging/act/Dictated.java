package dev.pluto.messaging.act;

/** What was dictated: "remind me at um three comma call the bank period" has a comma and a full stop, and no "um". */
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
        return withoutFillers(written, tongue);
    }

    /** "Remind me at um seven" is "remind me at seven". */
    private static String withoutFillers(String text, Tongue tongue) {
        String plain = text;
        Request r = tongue.request(plain);
        for (int i = filler(r, 1); i > 0; i = filler(r, i)) {
            int next = r.word(i + 1).equals(",") ? i + 2 : i + 1;
            plain = (r.said(0, i) + (r.isMark(next) ? "" : " ") + r.said(next)).strip();
            r = tongue.request(plain);
        }
        return plain;
    }

    /** "Um" with a capital is somebody. */
    private static int filler(Request r, int from) {
        return r.find(from, i -> r.is(i, Kind.FILLER) && !r.isCapital(i));
    }

    /** "Thanks period", "half eight period no wait": not the grace period, and nobody's own one. */
    private static boolean isSpoken(Request r, int i, Lexis.Found mark) {
        boolean ofThing = r.is(i - 1, Kind.ARTICLE, Kind.OWN, Kind.THEIRS, Kind.ORDINAL, Kind.EVERY, Kind.MARKED);
        boolean ends = mark.value().equals(",")
                || !r.isIn(mark.next())
                || r.is(mark.next(), Kind.SOFT, Kind.HOLD, Kind.THANKS, Kind.AND, Kind.REMIND, Kind.ASKING, Kind.OWN)
                || r.is(mark.next(), Kind.SPOKEN_MARK, Kind.QUESTION, Kind.NO, Kind.YES);
        boolean asked =
                mark.value().equals("?") && r.is(i - 1, Kind.IT); // "what time did you put for that question mark"
        return (asked || !ofThing) && ends;
    }
}
