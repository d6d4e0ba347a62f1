package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/**
 * The time that somebody says would suit, beside the one of their reason: "don't let me forget the bins tomorrow, we leave at 8 so 7.45
 * would be good" is for 7.45, and the same behind a reminder moves it there.
 */
final class TimeSaidGood {

    private static final int LONGEST = 40;
    private static final int MOST_OF_TIME = 6;

    private TimeSaidGood() {}

    /** The text with that time alone; the same text where no time behind a reason is said to suit. */
    static String in(Request r, Heard heard) {
        String text = r.text();
        boolean open = r.size() <= LONGEST && !r.word(r.size() - 1).equals("?");
        int suits = open ? ReasonInFront.last(r, i -> r.is(i, Kind.SUITS)) : -1;
        int end = r.after(suits, Kind.SUITS);
        int seam = end > 0 && r.isEnd(end, Kind.STOP, Kind.THANKS, Kind.PLEASE) ? seam(r, suits) : -1;
        if (seam <= 0) {
            return text;
        }
        String time = r.said(r.skip(Math.max(seam, r.after(seam, Kind.THEREFORE))), suits);
        int wish = r.find(0, Kind.REMIND);
        if (!isTime(time, heard)) {
            return text;
        }
        return wish >= 0 && wish < seam ? wished(r, wish, seam, time, heard) : moved(r, seam, time, heard);
    }

    /** The last mark or "so" in front of the time. */
    private static int seam(Request r, int suits) {
        for (int i = suits - 1; i > 0 && i >= suits - MOST_OF_TIME; i--) {
            if (parts(r, i) || r.word(i).equals("so") || r.is(i, Kind.THEREFORE)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean parts(Request r, int i) {
        return r.isMark(i) && ",.;!-\u2013\u2014\u2026".contains(r.word(i));
    }

    private static boolean isTime(String time, Heard heard) {
        Request r = heard.tongue().request(time);
        return Answers.saysHour(at(time, r), heard.said())
                && Answers.length(time, heard.said()).isEmpty()
                && Targets.matter(r, 0, r.size()).isEmpty();
    }

    private static String at(String time, Request r) {
        return r.is(0, Kind.UNTO) || r.is(0, Kind.TIME) && !r.isNumber(0) ? time : "at " + time;
    }

    /** What is wanted, without why, at that time; why names an hour of its own, and what is wanted does not. */
    private static String wished(Request r, int wish, int seam, String time, Heard heard) {
        int why = r.find(
                r.after(wish, Kind.REMIND) + 1,
                i -> parts(r, i) || r.is(i, Kind.CLAUSE) && !r.is(i, Kind.OWN, Kind.THEIRS, Kind.IT));
        if (why < 0 || why >= seam) {
            return r.text();
        }
        String wanted = r.said(0, why);
        boolean isWhy = Answers.saysHour(r.said(why, seam), heard.said()) && r.find(why, Kind.REMIND) < 0;
        boolean twice = Answers.days(wanted, heard.said()).isPresent()
                && Answers.days(time, heard.said()).isPresent();
        boolean timed = r.find(0, r::isNumber) < why && r.find(0, r::isNumber) >= 0;
        boolean open = !twice && !timed && (!Answers.saysHour(wanted, heard.said()) || r.is(why - 1, Kind.PART_OF_DAY));
        return isWhy && open ? wanted + " " + timed(time, heard) : r.text();
    }

    /** "I leave at 8 so 7.45 would be good", said of what was set just now, or where it is asked when. */
    private static String moved(Request r, int seam, String time, Heard heard) {
        boolean isWhy = heard.last() == Subject.REMINDERS
                && Answers.saysHour(r.said(0, seam), heard.said())
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.LIST_WORD);
        String wish = heard.isAsked() ? "" : heard.isSpanish() ? "mejor " : "make it ";
        return isWhy ? wish + timed(time, heard) : r.text();
    }

    private static String timed(String time, Heard heard) {
        Request r = heard.tongue().request(time);
        return heard.isSpanish() || r.is(0, Kind.UNTO) ? time : at(time, r);
    }
}
