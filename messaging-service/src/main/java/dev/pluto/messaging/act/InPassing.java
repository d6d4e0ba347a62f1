package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import org.jspecify.annotations.Nullable;

/** What becomes of a reminder that was spoken of, told in passing: "not this friday, we're away", "we can stop now", "monday was fine". */
final class InPassing {

    private static final int SHORT = 6;

    private InPassing() {}

    /** Null where words say nothing of the kind. */
    static @Nullable Act act(Request r, Heard heard) {
        Request first = r.has(Kind.REMIND) ? r : withoutReason(r, heard);
        if (isNotThen(first, heard)) {
            return new Act.CancelReminder(Targets.of(first, first.head() + 1, first.size(), heard.said()));
        }
        int no = heard.isSpanish() && !heard.isAsked() ? behindDay(r, heard) : -1;
        if (no > 0) {
            return new Act.CancelReminder(Targets.of(r, r.head(), no, heard.said()));
        }
        int dropped = dropped(r);
        if (dropped > 0) {
            return new Act.CancelReminder(Targets.of(r, dropped, r.size(), heard.said()));
        }
        int enough = r.find(0, i -> r.is(i, Kind.ENOUGH) && isOver(r, r.after(i, Kind.ENOUGH)));
        if (enough >= 0 && !heard.isAsked()) {
            return new Act.CancelReminder(Target.IT);
        }
        if (isDone(r)) {
            return new Act.FinishReminder(r.has(Kind.IT) ? Target.IT : Target.NONE);
        }
        if (isOtherToo(r)) {
            return Replies.choice(r, heard);
        }
        return wasRight(r, heard);
    }

    /** "Not this friday, the hall is shut": behind the comma stands why. */
    private static Request withoutReason(Request r, Heard heard) {
        int comma = r.find(1, i -> r.word(i).equals(","));
        boolean why = comma > 0 && r.is(r.skip(comma), Kind.CLAUSE, Kind.THEIRS, Kind.OWN, Kind.ARTICLE);
        return why ? heard.tongue().request(r.said(0, comma)) : r;
    }

    /** "Not on sundays", "not this friday tho". */
    private static boolean isNotThen(Request r, Heard heard) {
        int head = r.head();
        int day = r.find(head, Kind.TIME);
        return !heard.isAsked()
                && r.word(head).equals("not")
                && day > 0
                && r.find(day + 1, Kind.TIME) < 0
                && r.find(0, r::isNumber) < 0
                && r.size() <= SHORT
                && r.find(head + 1, i -> r.is(i, Kind.YES)) < 0 // "not sure about fridays"
                && Targets.matter(r, head + 1, r.size()).isEmpty();
    }

    /** "Never mind about the council", "don't worry about the bins": where it is named; -1 for anything else. */
    private static int dropped(Request r) {
        int thing = r.after(r.head(), Kind.DROPPING);
        boolean named = thing > 0 && r.is(thing, Kind.ARTICLE) && r.isWord(thing + 1);
        boolean alone = r.size() <= SHORT
                && !r.has(Kind.CLAUSE, Kind.AUXILIARY, Kind.TIME, Kind.LIST_WORD)
                && r.find(0, r::isNumber) < 0;
        return named && alone && !Targets.matter(r, thing, r.size()).isEmpty() ? thing : -1;
    }

    /** "El viernes no": where "no" stands behind a day and nothing behind it; -1 for anything else. */
    private static int behindDay(Request r, Heard heard) {
        int no = r.find(1, i -> r.word(i).equals("no") && r.isEnd(i + 1) && r.is(i - 1, Kind.TIME));
        boolean alone = no > 0
                && no <= SHORT / 2
                && Answers.days(r.said(0, no), heard.said()).isPresent()
                && Targets.matter(r, 0, no).isEmpty();
        return alone ? no : -1;
    }

    private static boolean isOver(Request r, int i) {
        return r.isMark(i) || r.isEnd(i) || r.is(i, Kind.CLAUSE) || r.is(i, Kind.TIME, Kind.SOFT);
    }

    /** "Done it now, sticky everywhere": behind it stands how it was, and nothing else to do. */
    private static boolean isDone(Request r) {
        int head = r.head();
        int behind = r.after(head, Kind.FINISH);
        while (r.is(behind, Kind.SOFT, Kind.IT)) {
            behind = r.after(behind, Kind.SOFT, Kind.IT);
        }
        boolean told = r.is(head, Kind.OWN) && !r.word(head).startsWith("it");
        return !told
                && r.isMark(behind)
                && r.find(behind, r::isNumber) < 0
                && !r.has(Kind.REMIND, Kind.REMINDER, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE, Kind.LIST_WORD, Kind.NOT)
                && r.find(behind, Kind.FINISH) < 0;
    }

    /** "The other one too", behind what was done to one of them. */
    private static boolean isOtherToo(Request r) {
        return r.size() <= SHORT
                && r.has(Kind.OTHER_ONE)
                && r.has(Kind.ALSO)
                && !r.has(Kind.CANCEL, Kind.MOVE, Kind.FINISH)
                && Targets.matter(r, 0, r.size()).isEmpty();
    }

    /** "When is the second one", "whats the 7 one", "what time is the other one", of those that were spoken of; null for any other question. */
    static @Nullable Act asked(Request r, Heard heard) {
        boolean asks = r.asks() || r.isQuestion() && r.has(Kind.QUESTION);
        boolean which = r.has(Kind.ORDINAL, Kind.OTHER_ONE) || r.find(r.head(), i -> isAtHour(r, i)) > 0;
        boolean isOne = heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && asks
                && which
                && r.size() <= SHORT + 4
                && Targets.matter(r, r.head(), r.size()).isEmpty();
        return isOne ? Replies.choice(r, heard) : null;
    }

    /** "The 7 one", "my half 8 one", "the 7 o'clock". */
    private static boolean isAtHour(Request r, int i) {
        boolean named = r.is(i + 1, Kind.ONE) || r.is(i + 1, Kind.TIME) && r.isEnd(i + 2, Kind.ONE);
        return HourWords.isNamed(r, i) || r.is(i - 1, Kind.ARTICLE) && HourWords.isBare(r, i) && named;
    }

    /** "No, I got that wrong, monday was fine": back to that day. */
    private static Act.@Nullable MoveReminder wasRight(Request r, Heard heard) {
        int right = r.find(1, i -> r.is(i, Kind.WAS_RIGHT) && r.isEnd(r.after(i, Kind.WAS_RIGHT), Kind.SOFT));
        int from = right;
        while (from > 0 && (r.is(from - 1, Kind.TIME, Kind.UNTO) || r.isNumber(from - 1))) {
            from--;
        }
        boolean timed = from >= 0 && from < right && Answers.saysWhen(r.said(from, right), heard.said());
        return timed && !heard.isAsked() ? new Act.MoveReminder(Target.IT, r.said(from, right)) : null;
    }
}
