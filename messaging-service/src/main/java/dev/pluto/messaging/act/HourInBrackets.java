package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "At close (6:30 tonight) text Dani": the hour of something is told in brackets behind it, and that is when. */
final class HourInBrackets {

    /** So far from its beginning the brackets may stand. */
    private static final int NEAR = 6;

    private HourInBrackets() {}

    /** The text with the hour in the place of what it is the hour of; the same text where that says when itself. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        int open = r.find(0, i -> r.word(i).equals("("));
        int close = open < 0 ? -1 : r.find(open, i -> r.word(i).equals(")"));
        int from = r.skip(0, Kind.AND, Kind.REMIND);
        boolean led = close > 0 && open <= NEAR && open > from + 1 && r.is(from, Kind.UNTO, Kind.BOUND);
        if (!led || !r.isIn(close + 1) || r.find(from, r::isNumber) < open) {
            return text;
        }
        String hour = r.said(open + 1, close);
        Request inside = heard.tongue().request(hour);
        String when = r.isNumber(open + 1) ? heard.tongue().at(hour) : hour;
        boolean alone = Answers.saysHour(when, heard.said())
                && Targets.matter(inside, 0, inside.size()).isEmpty()
                && !Answers.saysWhen(r.said(from, open), heard.said());
        return alone ? (r.said(0, from) + " " + when + " " + r.said(close + 1)).strip() : text;
    }
}
