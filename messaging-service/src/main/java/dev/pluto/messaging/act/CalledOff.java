package dev.pluto.messaging.act;

import org.jspecify.annotations.Nullable;

/** What is told to be off: "swimmings off, pools shut", "the match's off". */
final class CalledOff {

    private CalledOff() {}

    /** The reminder of it is cancelled; null where nothing of the kind is told first of all. */
    static @Nullable Act act(Request r) {
        int off = r.find(1, i -> r.word(i).equals("off") && r.word(i - 1).endsWith("s") && isOver(r, i + 1));
        int head = r.head();
        boolean first = off - 1 == head || off - 2 == head && r.is(head, Kind.ARTICLE);
        return off > 0 && first ? new Act.CancelReminder(Target.IT.named(thing(r.word(off - 1)))) : null;
    }

    private static boolean isOver(Request r, int i) {
        return r.isMark(i) || r.isEnd(i) || r.is(i, Kind.CLAUSE);
    }

    /** "Swimming" of "swimmings" and "swimming's", where "is" was meant. */
    private static String thing(String word) {
        String bare = word.substring(0, word.length() - 1);
        return bare.endsWith("'") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
