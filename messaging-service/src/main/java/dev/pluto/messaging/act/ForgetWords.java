package dev.pluto.messaging.act;

import org.jspecify.annotations.Nullable;

/** Wishes to forget everything about somebody or something: "forget all you know about Tom", "erase my ex from your memory". */
final class ForgetWords {

    /** Between "everything" and "about": "that I have ever told you". */
    private static final int MOST_BETWEEN = 9;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;
    private static final int LONGEST_TITLE = 3;

    private ForgetWords() {}

    /** Null for any other request, as for "forget everything" and "forget all about it". */
    static Act.@Nullable ForgetFact all(Request r) {
        int wiped = r.after(r.head(), Kind.WIPE);
        if (wiped < 0) {
            return null;
        }
        int extent = r.skip(wiped);
        int from = r.is(extent, Kind.EVERYTHING) ? regarding(r, extent) : -1;
        String subject =
                from > 0 ? subject(r, from, end(r, from)) : subject(r, wiped, r.find(wiped + 1, Kind.FROM_MEMORY));
        return subject == null ? null : new Act.ForgetFact(r.text(), subject);
    }

    /** Behind "about", or -1. */
    private static int regarding(Request r, int extent) {
        for (int i = extent + 1; i <= extent + MOST_BETWEEN && r.isWord(i); i++) {
            if (r.is(i, Kind.REGARDING)) {
                return r.after(i, Kind.REGARDING);
            }
            if (r.is(i, Kind.REMINDER, Kind.LIST_WORD)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where what is said of the subject ends. */
    private static int end(Request r, int from) {
        int end = from;
        while (r.isIn(end) && !r.is(end, Kind.CLAUSE, Kind.FROM_MEMORY, Kind.FOR_EVER) && !isStop(r, end)) {
            end++;
        }
        while (end > from && r.is(end - 1, Kind.SOFT) && !r.is(end - 2, Kind.OWN, Kind.THEIRS, Kind.ARTICLE)) {
            end--;
        }
        return end;
    }

    /** A mark, unless it is one of a word such as "ex-wife" or "Dr. Khan". */
    private static boolean isStop(Request r, int at) {
        boolean isTitle = r.word(at).equals(".") && r.word(at - 1).length() <= LONGEST_TITLE && r.isWord(at + 1);
        boolean isInside =
                r.word(at).equals("-") || r.word(at).equals("'") || r.word(at).equals("\u2019");
        return r.isPicture(at) || r.isMark(at) && !isInside && !isTitle;
    }

    private static @Nullable String subject(Request r, int from, int to) {
        if (to <= from || to - from > MOST_WORDS || r.isNumber(from)) {
            return null;
        }
        boolean isPointed = r.after(from, Kind.WHOEVER) == to;
        boolean isOther = false;
        boolean isTime = true;
        for (int i = from; i < to; i++) {
            isOther |= r.is(i, Kind.REMINDER, Kind.LIST_WORD);
            isTime &= r.is(i, Kind.TIME);
        }
        String said =
                (r.word(from - 1).equals("del") ? "el " : "") + r.said(from, to).strip();
        return isPointed || isOther || isTime || said.length() > LONGEST ? null : said;
    }
}
