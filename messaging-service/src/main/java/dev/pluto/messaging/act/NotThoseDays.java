package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.List;
import java.util.regex.Pattern;

/** "Not fridays sorry, friday is inventory": on which days it is not to come, and behind them why, which changes nothing more. */
final class NotThoseDays {

    /** "Friday's". */
    private static final Pattern OWNED = Pattern.compile("['\u2019]s$");

    private static final int LONGEST = 16;
    private static final int BRIEF = 5;
    /** So many letters of a day are enough to know it by: "fri", "friday", "fridays". */
    private static final int STEM = 3;

    private NotThoseDays() {}

    /** The text without why; the same text where it says anything else. */
    static String alone(Request r, Heard heard) {
        String text = r.text();
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && r.size() <= LONGEST && !r.isQuestion();
        boolean other = r.is(r.head(), Kind.PATIENCE)
                || r.find(r.skip(0, Kind.HOLD), Kind.REMIND, Kind.MOVE, Kind.SNOOZE, Kind.RATHER) >= 0
                || r.find(0, r::isNumber) >= 0;
        if (!open || other || isMore(r, heard)) {
            return text;
        }
        int first = r.skip(0, Kind.HOLD);
        int unable = r.after(first, Kind.CANNOT);
        if (unable > 0) {
            return behindNot(r, first, unable, heard);
        }
        boolean held = r.is(first - 1, Kind.NOT) && !r.word(first).equals("not");
        int at = held ? first - 1 : first;
        int from = r.is(at, Kind.NOT, Kind.EXCEPT) ? r.after(at, Kind.NOT, Kind.EXCEPT) : -1;
        if (from > 0) {
            return behindNot(r, at, from, heard);
        }
        String named = inFront(r, first, heard);
        return named.isEmpty() ? text : named;
    }

    /** Whether something else is said than days and, in a clause of few words, why: "not friday, we're away". */
    private static boolean isMore(Request r, Heard heard) {
        List<String> pieces = heard.tongue().cutter().cut(r.said(r.skip(0, Kind.HOLD)));
        if (pieces.isEmpty()) {
            return true; // "ta love" names no day at all
        }
        Request why = heard.tongue().request(pieces.get(pieces.size() - 1));
        boolean isWhy = why.size() <= BRIEF && why.is(0, Kind.CLAUSE) && !why.has(Kind.DUTY, Kind.REMINDER, Kind.KEEP);
        return pieces.size() > 2 || pieces.size() == 2 && !isWhy;
    }

    /** "Fridays not needed, friday is inventory", "friday's no good"; empty for anything else. */
    private static String inFront(Request r, int first, Heard heard) {
        int end = endOfDays(r, first);
        int unfit = r.after(end, Kind.UNFIT);
        if (unfit > 0 && (isWhy(r, first, unfit, heard) || r.isEnd(unfit, Kind.HOLD))) {
            return refused(days(r, first, end, heard), heard);
        }
        int behind = r.is(end, Kind.NOT) ? Math.max(end + 1, r.after(end, Kind.GOT)) : -1;
        boolean alone = behind > 0 && (isWhy(r, first, behind, heard) || r.isEnd(behind, Kind.HOLD));
        boolean oneInSpanish = heard.isSpanish() && r.word(end).equals("no"); // "el viernes no, perdona"
        if (!alone || !isEachDay(r, first) && !oneInSpanish) {
            return "";
        }
        return refused(days(r, first, end, heard), heard);
    }

    private static String refused(String days, Heard heard) {
        String bare = OWNED.matcher(days).replaceFirst("");
        return heard.isSpanish() ? bare + " no" : "not " + bare;
    }

    /** "No fridays" takes them away, and refuses nothing as "no, friday" does. */
    private static String behindNot(Request r, int at, int from, Heard heard) {
        int end = endOfDays(r, from);
        boolean unable = r.is(at, Kind.CANNOT);
        boolean refused = unable || r.word(at).equals("no") && from == at + 1 && isEachDay(r, from);
        boolean counted = r.find(from, r::isMark) > 0 && r.find(from, r::isMark) < end
                || at > 0 && r.word(at).equals("not"); // "no wait not friday"
        if (end < 0 || !isWhy(r, from, end, heard) && !(r.isEnd(end, Kind.HOLD) && (refused || counted))) {
            return r.text();
        }
        String days = days(r, from, end, heard);
        if (heard.isSpanish()) {
            return refused ? days + " no" : r.said(at, from) + " " + days;
        }
        return (refused ? "not" : r.said(at, from)) + " " + days;
    }

    /** "Fridays", "los viernes". */
    private static boolean isEachDay(Request r, int i) {
        return r.word(i).endsWith("s") && r.is(i, Kind.TIME, Kind.ARTICLE);
    }

    /** With "or" for each comma. */
    private static String days(Request r, int from, int end, Heard heard) {
        StringBuilder days = new StringBuilder(r.said(from, from + 1));
        for (int i = from + 1; i < end; i++) {
            boolean listed = r.isMark(i) && !r.is(i + 1, Kind.AND);
            String or = heard.isSpanish() ? "o" : "or";
            days.append(' ').append(listed ? or : r.isMark(i) ? "" : r.said(i, i + 1));
        }
        return days.toString();
    }

    /** Behind days with what may stand between them, where the last word is one; -1 without. */
    private static int endOfDays(Request r, int from) {
        int end = -1;
        int i = from;
        while (r.is(i, Kind.TIME, Kind.UNTO, Kind.ARTICLE, Kind.AND, Kind.IT) || isBetween(r, from, i)) {
            i++;
            end = r.is(i - 1, Kind.TIME) ? i : end;
        }
        return end;
    }

    /** "This coming friday", "thursdays or fridays", "mondays, fridays", but not "friday, friday is inventory". */
    private static boolean isBetween(Request r, int from, int i) {
        boolean word = r.is(i, Kind.STOP) && !r.is(i, Kind.SOFT, Kind.AUXILIARY);
        return r.is(i + 1, Kind.TIME) && (word || r.isMark(i) && !isNamed(r, from, i, r.word(i + 1)));
    }

    /** Behind these days a clause of its own tells why, and names no other day. */
    private static boolean isWhy(Request r, int from, int end, Heard heard) {
        int why = r.skip(end, Kind.HOLD);
        boolean parted = r.is(why, Kind.CLAUSE) || r.find(end, i -> r.isMark(i) && i < why) > 0;
        boolean states = r.is(why, Kind.CLAUSE, Kind.THEIRS) || r.find(why, Kind.AUXILIARY) > 0;
        int other = r.find(why, i -> isDay(r.word(i), heard) && !isNamed(r, from, end, r.word(i)));
        return parted && (states || isFeast(r, why, heard)) && other < 0;
    }

    /** "Bank holiday", "half term": a thing of a few words, which is no other one to do. */
    private static boolean isFeast(Request r, int why, Heard heard) {
        boolean named = r.is(why, Kind.ARTICLE, Kind.OWN) || r.isNumber(why);
        return r.isWord(why)
                && !named
                && (r.isEnd(why + 1) || r.isEnd(why + 2))
                && r.find(why, Kind.RATHER, Kind.UNTO, Kind.PART_OF_DAY) < 0
                && !Answers.saysHour(r.said(why), heard.said())
                && r.find(why, i -> isDay(r.word(i), heard)) < 0;
    }

    private static boolean isDay(String word, Heard heard) {
        return Answers.days(word, heard.said()).isPresent();
    }

    private static boolean isNamed(Request r, int from, int end, String day) {
        int named = r.find(
                from,
                i -> r.word(i).length() >= STEM && day.startsWith(r.word(i).substring(0, STEM)));
        return named >= 0 && named < end;
    }
}
