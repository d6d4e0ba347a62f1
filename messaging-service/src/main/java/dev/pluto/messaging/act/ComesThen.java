package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "No wait he's coming on friday, same time": the day on which somebody comes is the one that was meant. */
final class ComesThen {

    private static final int LONGEST = 16;

    private ComesThen() {}

    /** The text as a move; the same text where nothing is put right, or more is said than when. */
    static String moved(Request r, Heard heard) {
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !r.isQuestion() && r.size() <= LONGEST;
        int who = r.skip(0, Kind.CORRECTS, Kind.NOT);
        int comes = open ? comes(r, who, heard) : -1;
        if (comes < 0 || r.find(0, Kind.CORRECTS) < 0) {
            return r.text();
        }
        int when = r.after(comes, Kind.ARRIVES);
        String day = r.said(when);
        boolean time = Answers.days(day, heard.said()).isPresent()
                && Targets.matter(r, when, r.size()).isEmpty();
        return time ? (heard.isSpanish() ? "mejor " : "make it ") + day : r.text();
    }

    /** Behind who it is, whom Spanish leaves out. */
    private static int comes(Request r, int who, Heard heard) {
        if (heard.isSpanish()) {
            return r.is(who, Kind.ARRIVES) ? who : -1;
        }
        int verb = r.is(who, Kind.THEIRS) ? r.find(who + 1, Kind.ARRIVES) : -1;
        return verb <= who + 2 ? verb : -1;
    }
}
