package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Said;

/** A new time that is put right in the same breath: "make it 8:30 no wait 8:15" is "make it 8:15". */
final class Corrected {

    private static final int LONGEST = 24;

    private final Request r;
    private final Said said;

    private Corrected(Request r, Said said) {
        this.r = r;
        this.said = said;
    }

    /** The text with the last time alone; the same text where none is put right. */
    static String in(Request r, Heard heard) {
        if (r.has(Kind.REMIND) && r.has(Kind.CORRECTS) && r.size() <= 2 * LONGEST) {
            return new Corrected(r, heard.said()).wished();
        }
        boolean changes = heard.last() == Subject.REMINDERS || heard.isAsked() || r.has(Kind.MOVE);
        boolean open = changes && r.has(Kind.CORRECTS) && !r.has(Kind.REMIND, Kind.WEAK_REMIND) && !r.isQuestion();
        return open && r.size() <= LONGEST ? new Corrected(r, heard.said()).right() : r.text();
    }

    /** "Remind me at 7 tomorrow to call the vet, no sorry 7.30": the only hour of the wish is another one. */
    private String wished() {
        int mark = ReasonInFront.last(r, i -> i > 2 && r.isMark(i) && r.is(i + 1, Kind.CORRECTS));
        int behind = mark < 0 ? r.size() : behind(mark + 1);
        int hour = r.find(0, r::isNumber);
        boolean isOne = hour > 0 && hour < mark && r.find(hour + 1, r::isNumber) >= behind;
        if (!isOne || !isTimeAlone(behind) || !isHourAlone(behind) || !Answers.saysHour("at " + r.word(hour), said)) {
            return r.text();
        }
        boolean twice = HourWords.isHalfOfDay(r.word(hour + 1)) && HourWords.isHalfOfDay(r.word(behind + 1));
        return r.said(0, hour) + " " + r.said(r.skip(behind, Kind.UNTO)) + " " + r.said(hour + (twice ? 2 : 1), mark);
    }

    private boolean isHourAlone(int from) {
        int hour = r.skip(from, Kind.UNTO);
        return Answers.days(r.said(from), said).isEmpty()
                && Answers.saysHour("at " + r.said(hour), said)
                && Answers.length(r.said(from), said).isEmpty();
    }

    private String right() {
        for (int at = r.size() - 2; at > 0; at--) {
            int behind = r.is(at, Kind.CORRECTS) ? behind(at) : -1;
            int from = behind > 0 && isTimeAlone(behind) ? from(at) : at;
            if (from < at && Answers.saysWhen("at " + r.said(from, at), said)) {
                return right(from, at, behind);
            }
        }
        return r.text();
    }

    /** Where the right time begins: behind all that says that the first was wrong. */
    private int behind(int at) {
        return r.skip(at, Kind.CORRECTS, Kind.MOVE, Kind.IT);
    }

    private boolean isTimeAlone(int from) {
        String behind = r.said(from);
        return Answers.saysWhen("at " + behind, said)
                && (isTime(from) || r.is(from, Kind.UNTO))
                && Targets.matter(r, from, r.size()).isEmpty();
    }

    /** Where the wrong time begins. */
    private int from(int at) {
        int from = at;
        while (from > 0
                && (isTime(from - 1) || r.isMark(from - 1) || r.is(from - 1, Kind.SOFT) || isWithin(from - 1))) {
            from--;
        }
        return from;
    }

    /** "Friday at 8", "quarter to nine". */
    private boolean isWithin(int i) {
        return r.is(i, Kind.UNTO) && (isTime(i - 1) || r.is(i - 1, Kind.SOFT)) && isTime(i + 1);
    }

    private boolean isTime(int i) {
        boolean isHour = r.isWord(i) && !r.is(i, Kind.ONE) && Answers.saysHour("at " + r.word(i), said);
        return isHour || r.isNumber(i) || r.is(i, Kind.TIME) && !r.is(i, Kind.ONE);
    }

    /** What the right time leaves open, the day or the hour, is as it was said first. */
    private String right(int from, int at, int behind) {
        String right = r.said(behind);
        boolean lacksDay = Answers.days(right, said).isEmpty();
        boolean lacksHour = !Answers.saysHour("at " + right, said);
        StringBuilder days = new StringBuilder();
        StringBuilder hours = new StringBuilder();
        for (int i = from; i < at; i++) {
            boolean isDay = Answers.days(r.word(i), said).isPresent();
            if (isDay && lacksDay) {
                days.append(r.said(i, i + 1)).append(' ');
            } else if (!isDay && lacksHour && !r.isMark(i)) {
                hours.append(' ').append(r.said(i, i + 1));
            }
        }
        boolean twice = r.is(from - 1, Kind.UNTO) && r.is(behind, Kind.UNTO);
        boolean refused = r.word(from - 1).equals("not"); // "not thursday, i meant friday"
        String front = r.said(0, twice || refused ? from - 1 : from);
        return (front + " " + days + right + hours).strip();
    }
}
