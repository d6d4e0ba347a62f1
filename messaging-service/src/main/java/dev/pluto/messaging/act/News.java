package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.LearnedActs.Verdict;

/** What is told with its time and asks for nothing: "funeral's the 9th at 11", "they switched me to 10", "table booked 7:30 sat". */
final class News {

    /** Of so many words what it is about consists at most. */
    private static final int SUBJECT = 5;

    private News() {}

    /**
     * A reminder that nobody asked for is what somebody told, unless reminders are spoken of; a move is none where nothing is planned that
     * it fits.
     */
    static Verdict orElse(Verdict read, Request r, Heard heard) {
        if (heard.last() == Subject.REMINDERS || !isIn(r)) {
            return read;
        }
        boolean quiet = read.act() instanceof Act.SetPreference preference
                && preference.changes().isEmpty();
        if (read.act() instanceof Act.SetReminder || quiet) {
            return new Verdict(new Act.TellFact(r.text()), Certainty.LIKELY);
        }
        return read.act() instanceof Act.MoveReminder ? new Verdict(read.act(), Certainty.LIKELY) : read;
    }

    private static boolean isIn(Request r) {
        int head = r.head();
        boolean wish = r.isQuestion()
                || r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.REMINDER, Kind.LIST, Kind.LIST_WORD)
                || r.is(head, Kind.TIME, Kind.UNTO, Kind.EVERY, Kind.DUTY)
                || r.isNumber(head);
        if (wish) {
            return false;
        }
        int verb = r.find(head, i -> isVerb(r, i, head));
        int clause = r.find(head + 1, Kind.CLAUSE);
        boolean near = verb >= 0 && verb <= head + SUBJECT && (clause < 0 || clause > verb);
        boolean happened = r.is(verb, Kind.MOVED)
                || r.word(verb).equals("was")
                || r.word(verb).equals("were");
        return near && (!r.is(head, Kind.OWN) || happened);
    }

    /** "Booked" may begin it, and others would be deeds there: "start the car". */
    private static boolean isVerb(Request r, int i, int head) {
        boolean contracted = r.word(i).endsWith("'s") && !r.is(i, Kind.TIME) && isWhen(r, i + 1);
        return contracted || r.is(i, Kind.HAPPENS) && (i > head || r.word(i).equals("booked"));
    }

    /** "'s the 9th", "'s at 6", "'s 7 sharp". */
    private static boolean isWhen(Request r, int i) {
        int at = r.is(i, Kind.ARTICLE) ? i + 1 : i;
        return r.isNumber(at) || r.is(at, Kind.TIME, Kind.UNTO) || r.is(at, Kind.ORDINAL);
    }
}
