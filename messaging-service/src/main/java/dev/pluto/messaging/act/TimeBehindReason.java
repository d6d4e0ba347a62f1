package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/**
 * Another time for what was just set, behind why: "actually they shut early, half 3", "no hang on the road is closed. 5am after all", "no
 * 9. 10 am".
 */
final class TimeBehindReason {

    private static final int LONGEST = 18;
    private static final int MOST_OF_TIME = 7;
    private static final int SHORT = 3;

    private TimeBehindReason() {}

    /** The text as a wish for that time; the same text where a time does not stand alone at its end, or the first words hold nothing back. */
    static String in(Request r, Heard heard) {
        String text = r.text();
        boolean open = ReasonInFront.mayBeOne(r, LONGEST, heard) && !r.has(Kind.MORE, Kind.ORDINAL, Kind.LIST_WORD);
        int mark = open ? ReasonInFront.last(r, i -> i > 0 && r.isIn(i + 1) && parts(r, i)) : -1;
        int from = mark < 0 ? -1 : r.skip(mark, Kind.HOLD);
        if (from < 0 || r.skip(0, Kind.HOLD) >= mark || !isTimeAlone(r, from, heard) || !isHeldBack(r, from)) {
            return text;
        }
        String wish = heard.isSpanish() ? "mejor " : "make it ";
        return isWhy(r, mark) ? wish + timed(r, from) : text;
    }

    private static boolean parts(Request r, int i) {
        return r.isMark(i) && ",.;!-\u2013\u2014\u2026".contains(r.word(i));
    }

    private static boolean isTimeAlone(Request r, int from, Heard heard) {
        String words = r.said(from);
        return r.size() - from <= MOST_OF_TIME
                && r.find(from, i -> r.isMark(i) && r.isIn(i + 1)) < 0
                && (Answers.saysHour(words, heard.said())
                        || Answers.saysHour("at " + words, heard.said())
                        || Answers.days(words, heard.said()).isPresent())
                && Answers.length(words, heard.said()).isEmpty()
                && r.find(from, i -> r.isWord(i) && !isOfTime(r, i)) < 0;
    }

    private static boolean isOfTime(Request r, int i) {
        return r.is(i, Kind.TIME, Kind.UNTO, Kind.SOFT, Kind.PART_OF_DAY)
                || r.is(i - 1, Kind.SOFT) && r.word(i).equals("all") // "after all"
                || r.word(i).equals("instead")
                || r.word(i).equals("the");
    }

    /** "No", "actually", "hang on" stand first, or "after all", "instead" last. */
    private static boolean isHeldBack(Request r, int from) {
        boolean behind = r.find(
                                from,
                                i -> r.word(i).equals("instead") || r.word(i).equals("rather"))
                        > 0
                || r.find(from, i -> r.word(i).equals("after") && r.word(i + 1).equals("all")) > 0
                || r.word(r.size() - 1).equals("then");
        boolean theirs = r.is(r.head(), Kind.THEIRS) && r.has(Kind.LATER, Kind.MOVED);
        boolean corrects = r.is(0, Kind.CORRECTS, Kind.ADMITS) && !r.word(0).equals("well");
        return corrects || behind || theirs;
    }

    /** No other time, but for the one that is refused, and nothing somebody has to go to or wants done. */
    private static boolean isWhy(Request r, int mark) {
        int number = r.find(0, i -> r.isNumber(i) && !isRefused(r, i) && !isName(r, i));
        boolean timed = number >= 0 && number < mark;
        int first = r.skip(0, Kind.HOLD);
        boolean wish = r.is(first, Kind.CANCEL, Kind.MOVE, Kind.ADD, Kind.LIST, Kind.FINISH, Kind.DUTY, Kind.KEEP);
        boolean another = r.is(first, Kind.ARTICLE) && mark - first <= SHORT; // "actually the gym, 6pm"
        boolean beside = r.find(0, i -> i < mark && r.is(i, Kind.AND, Kind.ALSO)) >= 0;
        return !timed && !wish && !another && !beside && !r.has(Kind.REMINDER);
    }

    private static boolean isRefused(Request r, int i) {
        return r.word(i - 1).equals("not") || r.word(i - 1).equals("no");
    }

    /** "The M6". */
    private static boolean isName(Request r, int i) {
        String both = r.said(i - 1, i + 1);
        return r.isWord(i - 1) && both.indexOf(' ') < 0;
    }

    private static String timed(Request r, int from) {
        boolean bare = r.isNumber(from) && r.isEnd(from + 1);
        return (bare ? "at " : "") + r.said(from);
    }
}
