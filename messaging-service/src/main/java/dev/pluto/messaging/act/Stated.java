package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import org.jspecify.annotations.Nullable;

/** What is told with numbers that are no wish to be reminded: "sunday im 2-10", "its for 6 of us". */
final class Stated {

    private static final int NEAR = 3;
    /** Behind "I'm" so many words may stand before the hours: "im on earlies next week 6-2". */
    private static final int NEAR_ENOUGH = 6;

    private Stated() {}

    /** Whether it tells from when to when somebody works, how many there are, or what is done with something as a rule. */
    static boolean isIn(Request r) {
        boolean asks = r.isQuestion() || r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.MOVE, Kind.LIST, Kind.LIST_WORD);
        return !asks && (isShift(r) || isCount(r) || isForSomebody(r) || isMeasured(r) || isHabit(r));
    }

    /** "Alarm code for the shop changed to 5150", "tell me the alarm code": told, asked or forgotten of it, and no alarm to set; null for anything else. */
    static @Nullable Act ofAlarm(Request r, Heard heard) {
        int code = r.find(0, Kind.OF_AN_ALARM);
        boolean forgets = r.is(r.head(), Kind.CANCEL);
        boolean other =
                r.has(Kind.REMIND, Kind.LIST_WORD, Kind.MOVE) || r.has(Kind.CANCEL) && !forgets || heard.isAsked();
        if (code < 0
                || code > NEAR_ENOUGH
                || other
                || Answers.days(r.text(), heard.said()).isPresent()) {
            return null;
        }
        if (forgets) {
            return new Act.ForgetFact(r.text());
        }
        boolean tells = !r.isQuestion() && r.find(code, i -> r.isNumber(i) || r.is(i, Kind.AUXILIARY)) > 0;
        return tells ? new Act.TellFact(r.text()) : new Act.AskFact(r.text());
    }

    /** "I'm 2-10", "she's on 6 till 2", "i work 9-5". */
    static boolean isShift(Request r) {
        int who = r.find(0, i -> isSomebody(r.word(i)));
        int from = who < 0 ? -1 : r.find(who, r::isNumber);
        int nearest = r.word(who).indexOf('\'') > 0 ? NEAR_ENOUGH : NEAR;
        boolean near = from > who && from <= who + nearest;
        return near && (r.word(from).indexOf('-') > 0 || r.isNumber(from + 2) && isTill(r.word(from + 1)));
    }

    private static boolean isSomebody(String word) {
        return switch (word) {
            case "i'm", "we're", "he's", "she's", "they're", "i", "we", "he", "she", "they" -> true;
            default -> false;
        };
    }

    private static boolean isTill(String word) {
        return switch (word) {
            case "-", "\u2013", "to", "til", "till", "until" -> true;
            default -> false;
        };
    }

    /** "It's for Kim not me": whom something is for, and no other matter. */
    private static boolean isForSomebody(Request r) {
        int head = r.head();
        int last = r.find(head, i -> r.isEnd(i + 1));
        boolean them = r.is(head, Kind.THEIRS, Kind.IT) && r.word(head + 1).equals("for");
        boolean mine = r.word(last).equals("me") || r.word(last).equals("us");
        return them && mine && last > head + 2 && r.word(last - 1).equals("not");
    }

    /** "Gas meter read 48213 today": what was read off, and no hour. */
    private static boolean isMeasured(Request r) {
        int what = r.find(0, Kind.MEASURED);
        int number = what < 0 ? -1 : r.find(what, r::isNumber);
        return number > what
                && number <= what + NEAR
                && !HourWords.isBare(r, number)
                && r.isEnd(number + 1, Kind.TIME, Kind.UNTO, Kind.STOP);
    }

    /** "Cans get crushed at the depot": what is done with something again and again, and not that it is done. */
    private static boolean isHabit(Request r) {
        int gets = r.find(
                1,
                i -> r.word(i).equals("gets")
                        || r.word(i).equals("get") && r.word(i - 1).endsWith("s"));
        Lexis.Found base = r.at(gets + 1, Kind.BASE);
        boolean done = base != null && !base.value().equals(r.word(gets + 1))
                || r.word(gets + 1).endsWith("ed");
        return gets > 0 && done && !r.is(gets - 1, Kind.OWN) && !r.has(Kind.MOVED, Kind.OVER);
    }

    /** "It's for 6 of us": so many people. */
    private static boolean isCount(Request r) {
        int of = r.find(1, i -> r.word(i).equals("of") && r.isNumber(i - 1));
        boolean people = r.word(of + 1).equals("us") || r.word(of + 1).equals("them");
        return of > 0 && people && r.isEnd(of + 2) && r.is(r.head(), Kind.THEIRS, Kind.IT);
    }
}
