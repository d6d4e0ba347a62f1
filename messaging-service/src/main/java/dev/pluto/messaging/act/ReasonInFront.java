package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.function.IntPredicate;

/**
 * What shall not be, said behind why: "I'm off on Wednesdays so skip Wednesdays" is "not on Wednesdays", and "Tom has taken over, you can
 * stop those" is "you can stop those".
 */
final class ReasonInFront {

    private static final int LONGEST = 16;
    private static final int FEWEST = 3;
    private static final int BRIEF = 6;

    private ReasonInFront() {}

    /** The text without why; the same text where it leaves out no days and ends nothing, or is about something else as well. */
    static String in(Request r, Heard heard) {
        String text = r.text();
        boolean open = mayBeOne(r, LONGEST, heard);
        int so = open ? r.find(2, i -> r.word(i).equals("so")) : -1;
        if (so > 0) {
            return without(text, heard.tongue().request(r.said(so + 1)), heard);
        }
        int comma = open ? last(r, i -> r.word(i).equals(",")) : -1;
        return comma > FEWEST ? ended(text, r, heard.tongue().request(r.said(comma + 1))) : text;
    }

    /** Whether reminders were spoken of and nothing is asked, by either, nor wished anew: then a text may say why as well. */
    static boolean mayBeOne(Request r, int longest, Heard heard) {
        return heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && r.size() <= longest
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND);
    }

    /** The last of the words that are such; -1 where there is none. */
    static int last(Request r, IntPredicate which) {
        int i = r.size() - 1;
        while (i >= 0 && !which.test(i)) {
            i--;
        }
        return i;
    }

    private static String ended(String text, Request r, Request wish) {
        int deed = wish.find(0, Kind.CANCEL);
        boolean isEnd = deed >= 0
                && deed <= wish.head() + 2
                && wish.size() <= BRIEF
                && wish.has(Kind.IT, Kind.THEM)
                && Targets.matter(wish, wish.after(deed, Kind.CANCEL), wish.size())
                        .isEmpty();
        boolean isTold = !r.is(r.head(), Kind.CANCEL, Kind.MOVE, Kind.ADD, Kind.LIST, Kind.SNOOZE, Kind.NOT_REMIND)
                && !r.has(Kind.LIST, Kind.LIST_WORD);
        return isEnd && isTold ? wish.text() : text;
    }

    /** "Stop the gym reminders", "delete the bath one": nothing but the end of what is named. */
    private static boolean isNamed(Request wish) {
        int at = wish.find(1, i -> wish.is(i, Kind.REMINDER) || wish.word(i).equals("one"));
        return at > 0 && wish.isEnd(at + 1, Kind.SOFT, Kind.STOP) && !wish.has(Kind.ALL, Kind.EXCEPT);
    }

    private static String without(String text, Request wish, Heard heard) {
        int head = wish.skip(0, Kind.SOFT, Kind.ASKING);
        boolean refused = wish.word(head).equals("not") || wish.word(head).equals("no");
        int behind = refused ? head + 1 : wish.after(head, Kind.SKIP, Kind.CANCEL);
        boolean isDays = behind > 0
                && Answers.saysWhen(wish.said(behind), heard.said())
                && Answers.length(wish.said(behind), heard.said()).isEmpty()
                && !Answers.saysHour(wish.said(behind), heard.said())
                && Targets.matter(wish, behind, wish.size()).isEmpty();
        if (wish.is(head, Kind.CANCEL) && !isDays && isNamed(wish)) {
            return wish.text();
        }
        String on = wish.is(behind, Kind.UNTO) ? "" : "on ";
        return isDays ? "not " + on + wish.said(behind) : text;
    }
}
