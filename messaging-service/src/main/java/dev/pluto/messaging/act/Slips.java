package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A word of the time of a wish that is put right at once: "wake me at 5 tomorrow afternoon, I mean morning" is "wake me at 5 tomorrow morning". */
final class Slips {

    private static final int LONGEST = 48;

    private final Request r;
    private final Said said;

    private Slips(Request r, Said said) {
        this.r = r;
        this.said = said;
    }

    /** The text with the right words alone; the same text where none is put right. */
    static String in(Request r, Heard heard) {
        boolean open = r.has(Kind.REMIND, Kind.WEAK_REMIND) && r.has(Kind.CORRECTS) && r.size() <= LONGEST;
        return open ? new Slips(r, heard.said()).right() : r.text();
    }

    private String right() {
        for (int at = 1; at < r.size() - 1; at++) {
            int wrong = r.isMark(at - 1) ? at - 2 : at - 1;
            int behind = behind(at);
            if (wrong > 0 && isOfOneSort(wrong, behind)) {
                return r.said(0, wrong) + " " + r.said(behind);
            }
        }
        return r.text();
    }

    /** Where what is right begins, -1 where nothing is put right; a "morning" that greets elsewhere is one here. */
    private int behind(int at) {
        int behind = r.after(at, Kind.CORRECTS);
        while (r.is(behind, Kind.CORRECTS)) {
            behind = r.after(behind, Kind.CORRECTS);
        }
        return behind;
    }

    /** What stands in place of the other is of its sort: two days, two halves of one, two hours. */
    private boolean isOfOneSort(int wrong, int right) {
        Stream<IntPredicate> sorts = Stream.of(
                i -> HourWords.isHalfOfDay(r.word(i)), this::isDay, i -> r.is(i, Kind.PART_OF_DAY), this::isHour);
        return right > wrong && sorts.anyMatch(sort -> sort.test(wrong) && sort.test(right));
    }

    /** "At 5 no 6 to", and no "3 loaves". */
    private boolean isHour(int i) {
        boolean alone = r.isEnd(i + 1) || r.isMark(i + 1) || r.is(i + 1, Kind.UNTO, Kind.TIME);
        return r.isNumber(i) && (alone || r.is(i + 1, Kind.CORRECTS));
    }

    private boolean isDay(int i) {
        return r.is(i, Kind.TIME) && Answers.days(r.word(i), said).isPresent();
    }
}
