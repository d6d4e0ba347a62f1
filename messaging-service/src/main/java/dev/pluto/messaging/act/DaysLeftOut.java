package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** Days on which a reminder shall not come, said behind why: "I'm off on Wednesdays so skip Wednesdays" is "not on Wednesdays". */
final class DaysLeftOut {

    private static final int LONGEST = 16;

    private DaysLeftOut() {}

    /** The text without why; the same text where it leaves out no days, or is about something else as well. */
    static String in(String text, Heard heard) {
        Request r = heard.tongue().request(text);
        boolean open = heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && r.size() <= LONGEST
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND);
        int so = open ? r.find(2, i -> r.word(i).equals("so")) : -1;
        return so < 0 ? text : without(text, heard.tongue().request(r.said(so + 1)), heard);
    }

    private static String without(String text, Request wish, Heard heard) {
        int head = wish.skip(0, Kind.SOFT, Kind.ASKING);
        boolean refused = wish.word(head).equals("not") || wish.word(head).equals("no");
        int behind = refused ? head + 1 : wish.after(head, Kind.SKIP, Kind.CANCEL);
        boolean isDays = behind > 0
                && Answers.saysWhen(wish.said(behind), heard.said())
                && Answers.length(wish.said(behind), heard.said()).isEmpty()
                && !Answers.saysHour(wish.said(behind), heard.said())
                && Targets.matter(wish, behind, wish.size()).isEmpty();
        String on = wish.is(behind, Kind.UNTO) ? "" : "on ";
        return isDays ? "not " + on + wish.said(behind) : text;
    }
}
