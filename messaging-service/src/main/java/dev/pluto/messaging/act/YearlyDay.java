package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import java.util.Optional;

/** "Ann's birthday is 3 june, remind me every year": the day of what comes every year stands in front of the wish. */
final class YearlyDay {

    /** In words: "4th of july". */
    private static final int LONGEST = 4;

    private YearlyDay() {}

    /** The text with that day beside "every year"; the same text where there is none, or another one is said. */
    static String said(Request r, Heard heard) {
        int comes = r.find(1, Kind.COMING);
        int wish = r.find(comes + 1, i -> r.isMark(i) || r.is(i, Kind.REMIND, Kind.WEAK_REMIND));
        int year = r.find(wish + 1, Kind.YEARLY);
        int from = r.skip(r.after(comes, Kind.COMING), Kind.UNTO, Kind.ARTICLE);
        boolean open = comes > 0 && wish > from && year > 0 && r.has(Kind.REMIND, Kind.WEAK_REMIND);
        if (!open || !isOneDay(r, from, wish, heard)) {
            return r.text();
        }
        int behind = r.after(year, Kind.YEARLY);
        boolean alone =
                r.isEnd(behind) || Answers.saysHour(r.said(behind), heard.said()) && !namesDay(r, behind, heard);
        String every = heard.isSpanish() ? "cada año el " : "every year on ";
        return alone ? (r.said(0, year) + " " + every + r.said(from, wish) + " " + r.said(behind)).strip() : r.text();
    }

    /** "On 3 june at 9", and not "at 8 in the morning". */
    private static boolean namesDay(Request r, int from, Heard heard) {
        return r.find(from, i -> r.isNumber(i) && r.isWord(i + 1) && isOneDay(r, i, i + 2, heard)) >= 0;
    }

    private static boolean isOneDay(Request r, int from, int to, Heard heard) {
        Optional<DayRange> days = Answers.days(r.said(from, to), heard.said());
        return to - from <= LONGEST
                && days.filter(range -> range.first().equals(range.last())).isPresent();
    }
}
