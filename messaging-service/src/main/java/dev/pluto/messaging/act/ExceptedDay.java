package dev.pluto.messaging.act;

/** "Feed the geese at 7 every day bar sunday, Dom does sunday": who sees to the day that is left out is no other time. */
final class ExceptedDay {

    private static final int LONGEST = 30;
    /** So many letters of a day are enough to know it by. */
    private static final int STEM = 3;

    private ExceptedDay() {}

    /** The text without what is told of that day; the same text where it leaves none out, or says more behind it. */
    static String alone(Request r, Heard heard) {
        String text = r.text();
        int except = r.size() <= LONGEST ? r.find(2, i -> leavesOut(r, i)) : -1;
        if (except < 0 || r.isQuestion() || heard.tongue().cutter().cut(text).size() > 1) {
            return text;
        }
        int from = r.after(except, Kind.EXCEPT, Kind.NOT);
        int end = endOfDays(r, from);
        boolean told = r.isMark(end) || r.is(end, Kind.CLAUSE);
        return told && isOfThatDay(r, from, end) ? r.said(0, end) : text;
    }

    private static boolean leavesOut(Request r, int i) {
        int behind = r.after(i, Kind.EXCEPT, Kind.NOT);
        return behind > 0 && endOfDays(r, behind) > 0 && r.find(0, Kind.EVERY) >= 0;
    }

    /** Behind "sundays", "the sunday", "saturday and sunday"; -1 where no day stands here. */
    private static int endOfDays(Request r, int from) {
        int end = -1;
        for (int i = from; r.is(i, Kind.TIME, Kind.ARTICLE, Kind.AND, Kind.UNTO); i++) {
            end = r.is(i, Kind.TIME) ? i + 1 : end;
        }
        return end;
    }

    /** It names that day once more, no hour and nothing that is wanted. */
    private static boolean isOfThatDay(Request r, int from, int end) {
        int other = r.find(
                end,
                i -> r.isNumber(i)
                        || r.is(i, Kind.REMIND, Kind.WEAK_REMIND)
                        || r.is(i, Kind.TIME) && !isOf(r, from, end, i));
        return other < 0 && r.find(end, i -> isOf(r, from, end, i)) > 0;
    }

    private static boolean isOf(Request r, int from, int end, int i) {
        int day = r.find(
                from,
                k -> r.is(k, Kind.TIME)
                        && r.word(k).length() >= STEM
                        && r.word(i).startsWith(r.word(k).substring(0, STEM)));
        return day >= 0 && day < end;
    }
}
