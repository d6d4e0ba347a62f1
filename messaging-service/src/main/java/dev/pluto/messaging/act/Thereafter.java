package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "After that 7pm the bins" goes on from what was planned, as "then 7pm the bins" does. */
final class Thereafter {

    private Thereafter() {}

    /** The text with a plain "then" in front; the same text where no hour and nothing to do stand behind such a word. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        int lead = r.is(0, Kind.THEREAFTER) ? 0 : r.skip(0, Kind.AND);
        int behind = r.skip(r.after(lead, Kind.THEREAFTER));
        Request rest = heard.tongue().request(r.said(behind));
        boolean timed = r.is(lead, Kind.THEREAFTER) && (r.isNumber(behind) || r.is(behind, Kind.UNTO, Kind.TIME));
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !rest.isQuestion();
        boolean told = rest.has(Kind.REMIND, Kind.REMINDER, Kind.CLAUSE, Kind.AUXILIARY) || rest.points();
        if (!timed || !open || told || !Answers.saysHour(rest.text(), heard.said())) {
            return text;
        }
        int also = r.find(behind, i -> r.is(i, Kind.ALSO) && r.isEnd(r.after(i, Kind.ALSO)));
        int end = also > 0 ? also : r.size();
        String then = heard.isSpanish() ? "y " : "then ";
        return Targets.matter(r, behind, end).isEmpty()
                ? text
                : then + r.said(behind, end).strip();
    }
}
