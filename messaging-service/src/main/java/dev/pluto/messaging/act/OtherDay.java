package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.regex.Pattern;

/** "Not friday, make it saturday": one day in the place of another is one wish, and leaves the other days of a rule alone. */
final class OtherDay {

    private static final int LONGEST = 12;

    /** "Fridays", "friday's". */
    private static final Pattern MANY = Pattern.compile("['’]?s$");

    private OtherDay() {}

    /** The text as "make it saturday not friday"; the same text where more is said than the two days. */
    static String named(Request r, Heard heard) {
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !r.isQuestion() && r.size() <= LONGEST;
        int not = r.find(0, Kind.NOT);
        boolean first = open && !heard.isSpanish() && not >= 0 && r.skip(0, Kind.HOLD) >= not;
        int out = first ? notBehind(r, not) : -1;
        if (out < 0 || !isDay(r, out, heard)) {
            return r.text();
        }
        int in = out + 1;
        while (r.isMark(in) || r.is(in, Kind.MOVE, Kind.IT, Kind.RATHER, Kind.UNTO, Kind.HOLD)) {
            in++;
        }
        boolean alone = in > out + 1 && isDay(r, in, heard) && r.isEnd(in + 1, Kind.HOLD);
        return alone ? "make it " + r.said(in, in + 1) + " not " + r.said(out, out + 1) : r.text();
    }

    /** Behind the last "not" of "no, not friday". */
    private static int notBehind(Request r, int at) {
        int i = at;
        while (r.is(i, Kind.NOT, Kind.HOLD) || r.isMark(i)) {
            i++;
        }
        return i;
    }

    private static boolean isDay(Request r, int i, Heard heard) {
        String one = MANY.matcher(r.word(i)).replaceFirst("");
        return r.is(i, Kind.TIME)
                && Answers.days(one, heard.said())
                        .filter(range -> range.first().equals(range.last()))
                        .isPresent();
    }
}
