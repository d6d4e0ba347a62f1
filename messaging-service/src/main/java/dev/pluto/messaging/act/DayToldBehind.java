package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "Remind me to ring Gran on her birthday, it's 12 march": which day that is, told behind the wish. */
final class DayToldBehind {

    private static final int MOST = 6;

    private DayToldBehind() {}

    /** The text without "it's"; the same text where something else is told, or the wish names a day or an hour of its own. */
    static String plain(Request r, Heard heard) {
        int its = r.find(
                2,
                i -> r.isMark(i - 1) && (r.word(i).equals("it's") || r.word(i).equals("its")));
        if (its < 0 || its + MOST < r.size() || !r.has(Kind.REMIND) || r.isQuestion()) {
            return r.text();
        }
        Request day = heard.tongue().request(r.said(its + 1));
        boolean alone = Answers.days(day.text(), heard.said()).isPresent()
                && Targets.matter(day, 0, day.size()).isEmpty();
        return alone && !Answers.saysWhen(r.said(0, its - 1), heard.said())
                ? r.said(0, its) + " " + day.text()
                : r.text();
    }
}
