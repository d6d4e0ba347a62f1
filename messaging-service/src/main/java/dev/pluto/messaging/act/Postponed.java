package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "It's been pushed back an hour", "bring it forward half an hour": by how long what was spoken of is later or earlier. */
final class Postponed {

    private static final int LONGEST = 12;

    private Postponed() {}

    /** The text as a move by that length; the same text where more is said than it. */
    static String wished(Request r, Heard heard) {
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !r.isQuestion() && r.size() <= LONGEST;
        int from = r.skip(0, Kind.HOLD);
        int subject = r.is(from, Kind.IT) ? r.after(from, Kind.IT) : r.is(from, Kind.STOP) ? from + 1 : from;
        int later = open ? Math.max(r.after(from, Kind.PUT_BACK), r.after(subject, Kind.PUT_BACK)) : -1;
        int earlier = open ? Math.max(r.after(from, Kind.PUT_FORTH), r.after(subject, Kind.PUT_FORTH)) : -1;
        int behind = Math.max(later, earlier);
        if (behind < 0 || heard.isSpanish()) {
            return r.text();
        }
        String length = r.saidWithoutMarks(behind);
        boolean alone = Answers.length(length, heard.said()).isPresent()
                && Targets.matter(r, behind, r.size()).isEmpty();
        if (!alone) {
            return r.text();
        }
        return later > 0 ? "move it back " + length : "move it " + length + " earlier";
    }
}
