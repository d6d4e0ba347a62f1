package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/**
 * What shall not be, said before why: "scrap that, boss rang him" is "cancel it", for what somebody has done needs no reminder. What
 * names another time or thing instead, and what the person says they got wrong, stays as it is.
 */
final class ReasonBehind {

    private static final int LONGEST = 14;

    private ReasonBehind() {}

    /** The text without why; the same text where it drops nothing, or nobody has done anything. */
    static String in(Request r, Heard heard) {
        String text = r.text();
        int mark = ReasonInFront.mayBeOne(r, LONGEST, heard) ? dropped(r) : -1;
        int why = mark < 0 ? -1 : begin(r, mark);
        boolean isWhy = why > mark
                && r.isIn(why)
                && r.find(why, i -> isDone(r, i, why)) >= 0
                && !r.has(Kind.MOVED, Kind.RATHER, Kind.LIST, Kind.LIST_WORD)
                && r.find(why, Kind.MOVE, Kind.KEEP, Kind.NOT) < 0
                && r.find(why, r::isNumber) < 0
                && !Answers.saysWhen(r.said(why), heard.said());
        return isWhy ? heard.isSpanish() ? "canc\u00e9lalo" : "cancel it" : text;
    }

    /** Behind "scrap that", "forget it", "bin it"; -1 where nothing is dropped first of all. */
    private static int dropped(Request r) {
        int head = r.head();
        int behind = r.after(head, Kind.NEVER_MIND, Kind.UNDO);
        int deed = r.after(head, Kind.CANCEL);
        return behind > 0 ? behind : r.is(deed, Kind.IT) ? r.after(deed, Kind.IT) : -1;
    }

    /** Where why begins, behind a mark or "because"; -1 where something else goes on. */
    private static int begin(Request r, int i) {
        boolean isMark = r.isMark(i) && ",.;!-\u2013\u2014\u2026".contains(r.word(i));
        boolean isBecause = r.is(i, Kind.CLAUSE) && !r.is(i, Kind.OWN, Kind.THEIRS);
        return isMark ? r.skip(i) : isBecause ? r.after(i, Kind.CLAUSE) : -1;
    }

    /** "Dad fixed": by somebody else; "she's called" is no deed, and "I got" and "ya lo he comprado" are the person's own. */
    private static boolean isDone(Request r, int i, int from) {
        Lexis.Found base = r.at(i, Kind.BASE);
        boolean isOwn = i == from + 1 && r.is(from, Kind.OWN);
        boolean isState = r.word(i - 1).endsWith("'s") || r.is(i - 1, Kind.AUXILIARY, Kind.CALLED, Kind.GOT);
        return base != null && !base.value().equals(r.word(i)) && !isOwn && !isState;
    }
}
