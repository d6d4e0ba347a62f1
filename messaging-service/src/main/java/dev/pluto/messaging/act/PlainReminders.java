package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts on reminders that words say plainly, read in the light of what was spoken of: "list em", "its off", "10 more minutes". */
final class PlainReminders {

    private static final int SHORT = 6;
    private static final int LONG = 16;

    private PlainReminders() {}

    /** Null when words leave it open. */
    static @Nullable Act act(Request r, Heard heard) {
        int noun = r.find(1, Kind.REMINDER);
        boolean no = noun > 0 && r.word(noun - 1).equals("no") && r.find(noun, Kind.TIME) >= 0;
        if (no && !r.isQuestion() && r.size() <= SHORT) {
            return ReminderWords.cancel(r, heard); // "no alarm tomorrow"
        }
        if (isWanted(r)) {
            List<Plan> plans = ReminderWords.plans(r.text(), heard);
            boolean whole = ReminderWords.isWhole(plans)
                    && plans.stream().allMatch(plan -> plan.matter() != null && saysSomething(plan.matter(), heard));
            boolean counted = r.size() <= SHORT + 2 && r.isEnd(r.after(r.find(1, Kind.LEADING), Kind.LEADING));
            return whole || counted ? new Act.SetReminder(plans) : null;
        }
        Act one = InPassing.asked(r, heard);
        if (one != null) {
            return one;
        }
        if (isListed(r, heard) || heard.last() == Subject.REMINDERS && Spans.isNothing(r)) {
            Act.ListReminders list = Spans.list(r, heard);
            return new Act.ListReminders(list.days(), list.nextOnly(), "", list.after(), list.before());
        }
        if (r.word(r.head()).equals("snooze") && !r.isQuestion()) {
            return ReminderWords.snooze(r, heard);
        }
        boolean meansAll = heard.last() == Subject.REMINDERS && !heard.isAsked() && r.has(Kind.ALL);
        if (meansAll && r.isAll(Kind.ALL, Kind.HOLD) && !r.isQuestion()) {
            return new Act.Choice(new Target("", false, null, null, null, true, false), r.text());
        }
        if (Moves.isOfThing(r)) {
            return Moves.move(r, heard);
        }
        Act kept = Keeping.act(r, heard);
        if (kept != null) {
            return kept;
        }
        boolean open = !r.isQuestion() || ReminderWords.isFinished(r); // "did it, dad's delighted"
        Act passing = heard.last() == Subject.REMINDERS && open ? InPassing.act(r, heard) : null;
        Act off = passing == null ? cancelled(r, heard) : passing;
        return off == null ? spokenOf(r, heard) : off;
    }

    /** "Text me at midnight to …", "can you call me at 5 about …". */
    private static boolean isWanted(Request r) {
        int head = r.head();
        if (isAtThatHour(r)) {
            return true;
        }
        int wish = r.find(head, Kind.WEAK_REMIND);
        boolean timeFirst = wish > head && wish <= LONG / 2 && isTimeAlone(r, head, wish);
        int behind = r.after(timeFirst ? wish : head, Kind.WEAK_REMIND);
        boolean tells = r.find(behind, i -> r.is(i, Kind.AUXILIARY) || r.is(i, Kind.QUESTION)) >= 0;
        boolean shifts = r.has(Kind.LATER) && r.is(head, Kind.REMINDER);
        return behind > 0 && !tells && !shifts && !isManyTimes(r) && !r.has(Kind.NOT_REMIND);
    }

    /** "At five to six", with nothing beside it. */
    private static boolean isTimeAlone(Request r, int from, int to) {
        return r.find(from, Kind.TIME) < to
                && (r.is(from, Kind.UNTO, Kind.TIME, Kind.EVERY) || r.isNumber(from))
                && Targets.matter(r, from, to).isEmpty();
    }

    /** "When it's 6 tell me to put the oven on". */
    private static boolean isAtThatHour(Request r) {
        int at = r.find(1, Kind.WEAK_REMIND);
        int hour = r.find(0, r::isNumber);
        boolean when = r.word(r.head()).equals("when") && r.is(r.head() + 1, Kind.IT, Kind.THEIRS);
        return when && hour > 0 && hour < at && Targets.matter(r, 0, at).isEmpty();
    }

    static boolean saysSomething(String matter, Heard heard) {
        Request r = heard.tongue().request(matter);
        return !Targets.matter(r, 0, r.size()).isEmpty();
    }

    /** "500 times": nothing to do without asking. */
    static boolean isManyTimes(Request r) {
        return r.find(0, i -> r.isNumber(i) && r.is(i + 1, Kind.MANY)) >= 0;
    }

    private static boolean isListed(Request r, Heard heard) {
        boolean spoken = heard.last() == Subject.REMINDERS;
        int head = r.head();
        int asked = Math.max(r.after(head, Kind.LISTING), r.after(head, Kind.NEXT_ONE));
        int behind = asked > 0 ? asked : r.after(r.after(head, Kind.QUESTION), Kind.LISTING);
        boolean next = r.is(head, Kind.NEXT_ONE) && !r.has(Kind.LIST); // "what's next on my list"
        boolean named = r.find(Math.max(0, behind), Kind.LIST_WORD) >= 0
                && !next
                && !Spans.isListOfADay(r)
                && !r.has(Kind.REMINDER);
        boolean shops = heard.last() == Subject.LIST && !r.has(Kind.REMINDER);
        if (named || shops || r.has(Kind.LIST, Kind.REMIND) || r.size() > LONG) {
            return false;
        }
        boolean nothingElse = behind > 0 && Targets.matter(r, behind, r.size()).isEmpty();
        if (nothingElse && (r.isQuestion() || r.isEnd(behind, Kind.STOP, Kind.TIME, Kind.UNTO, Kind.BOUND))) {
            return !r.is(head, Kind.OWN) || r.size() <= SHORT;
        }
        return spoken && (isChecked(r) || isFurther(r, heard) || Spans.isOfAMonth(r, heard)) || Spans.isAside(r, heard);
    }

    private static boolean isChecked(Request r) {
        boolean until =
                asksHowLong(r) && r.size() <= SHORT + 2 && r.has(Kind.IT, Kind.ORDINAL, Kind.NEXT_ONE, Kind.OTHER_ONE);
        return r.size() <= LONG / 2 && r.has(Kind.CHECKING) || until;
    }

    /** "How long until that". */
    static boolean asksHowLong(Request r) {
        Lexis.Found clock = r.at(r.find(0, Kind.CLOCK), Kind.CLOCK);
        return clock != null && clock.value().equals("DAYS_UNTIL");
    }

    /** "How about before 5", "and tomorrow?". */
    private static boolean isFurther(Request r, Heard heard) {
        int behind = Math.max(r.after(0, Kind.FURTHER), r.after(r.head(), Kind.FURTHER));
        boolean timely = behind > 0
                && r.size() <= SHORT
                && Targets.matter(r, behind, r.size()).isEmpty();
        boolean bound = Spans.isBounded(r, heard.said());
        boolean day = r.find(behind, i -> !r.is(i, Kind.TIME) && !r.isMark(i) && !r.is(i + 1, Kind.TIME)) < 0;
        return timely && (bound || day && Answers.days(r.text(), heard.said()).isPresent());
    }

    /** "Its off altogether", "game got postponed, kill the reminder", "i don't need that one any more". */
    private static @Nullable Act cancelled(Request r, Heard heard) {
        boolean spoken = heard.last() == Subject.REMINDERS;
        if (r.isQuestion() || r.has(Kind.REMIND, Kind.LIST_WORD, Kind.PREFERENCE)) {
            return null;
        }
        if (spoken && r.has(Kind.ALL)) {
            return allOff(r, heard);
        }
        if (r.has(Kind.ALL)) {
            return null;
        }
        if (spoken && r.size() <= LONG && r.has(Kind.OVER)) {
            String over = Targets.matter(r, 0, Math.max(0, r.find(0, Kind.OVER)));
            return new Act.CancelReminder(over.isEmpty() ? Target.IT : Target.IT.named(over));
        }
        Act off = spoken ? CalledOff.act(r) : null;
        if (off != null) {
            return off;
        }
        int at = r.find(0, i -> r.is(i, Kind.CANCEL) && (begins(r, i) && !OnlyTold.isAt(r, i) || isLast(r, i)));
        int behind = r.after(at, Kind.CANCEL);
        boolean named = behind > 0 && r.find(behind, Kind.REMINDER) >= 0;
        boolean it = behind > 0
                && spoken
                && (r.is(r.skip(behind), Kind.IT)
                        || r.find(behind, Kind.ORDINAL, Kind.OTHER_ONE, Kind.OTHERS) >= 0
                        || r.is(at, Kind.SKIP) && r.find(behind, Kind.TIME) >= 0);
        boolean negated = at > 0 && r.is(at - 1, Kind.NOT) && !r.is(at - 1, Kind.CANCEL);
        boolean one = spoken && behind > 0 && r.find(behind, i -> r.word(i).equals("one")) > 0;
        if (negated || !named && !it && !one || r.isAll(Kind.NEVER_MIND, Kind.LEAVE)) {
            return null;
        }
        Act.CancelReminder cancel = ReminderWords.cancel(r, heard);
        boolean which = !cancel.target().words().isEmpty() || cancel.target().days() != null;
        if (one && r.size() <= LONG && which) {
            return cancel; // "stop the pills one", "don't need tomorrow's one"
        }
        boolean plain = it && cancel.target().words().isEmpty();
        return plain || named && cancel.target().words().isEmpty() && r.size() <= LONG ? cancel : null;
    }

    /** "Get rid of both", "don't need any of them", "cancel all but the vet". */
    private static @Nullable Act allOff(Request r, Heard heard) {
        int at = r.find(0, Kind.CANCEL);
        boolean plain = at >= 0 && at <= r.head() + 2 && r.size() <= LONG;
        Target target = plain ? ReminderWords.cancel(r, heard).target() : Target.NONE;
        boolean some = target.isAll() && (target.isOther() || target.words().isEmpty() && target.days() == null);
        boolean everything = r.has(Kind.REMINDER) && !target.isOther();
        return some && !everything ? new Act.CancelReminder(target) : null;
    }

    /** "That's annoying stop it". */
    private static boolean isLast(Request r, int i) {
        int behind = r.after(i, Kind.CANCEL);
        return r.is(behind, Kind.IT) && r.isEnd(r.after(behind, Kind.IT)) && r.size() <= SHORT;
    }

    /** Whether a clause begins here. */
    private static boolean begins(Request r, int i) {
        return i == r.head() || r.isMark(i - 1) || r.is(i - 1, Kind.AND, Kind.SOFT, Kind.OWN, Kind.CLAUSE);
    }

    /** "Ok add gutter guy 4pm". */
    private static boolean isAdded(Request r, Heard heard) {
        boolean adds = r.word(r.head()).equals("add")
                && !r.is(r.head(), Kind.ONE_MORE)
                && r.isIn(r.head() + 1)
                && !r.has(Kind.LIST, Kind.LIST_WORD);
        return adds
                && Answers.saysHour(r.text(), heard.said())
                && !Targets.matter(r, r.head() + 1, r.size()).isEmpty();
    }

    private static @Nullable Act spokenOf(Request r, Heard heard) {
        int further = r.after(r.head(), Kind.FURTHER);
        boolean offered = further > 0 && !r.is(r.head(), Kind.AND) && r.find(further, r::isNumber) >= 0;
        boolean spoken = heard.last() == Subject.REMINDERS && r.size() <= LONG;
        if (spoken && offered && Targets.matter(r, further, r.size()).isEmpty()) {
            return new Act.MoveReminder(Target.IT, r.text());
        }
        if (!spoken || r.isQuestion() || r.has(Kind.REMIND)) {
            return null;
        }
        if (isAdded(r, heard)) {
            return ReminderWords.set(r.said(r.after(r.head(), Kind.ADD)), heard);
        }
        boolean length = Answers.length(r.text(), heard.said()).isPresent();
        if (length
                && !MoreReminders.isOnceMore(r)
                && r.has(Kind.SNOOZE, Kind.MORE)
                && r.size() <= SHORT
                && Targets.matter(r, 0, r.size()).isEmpty()) {
            return ReminderWords.snooze(r, heard);
        }
        boolean shifts = (r.is(r.head(), Kind.MOVE) || r.is(r.skip(0, Kind.AND), Kind.MOVE))
                && r.has(Kind.IT, Kind.ALL, Kind.LATER);
        if (length && shifts && r.size() <= LONG / 2 || Moves.isTold(r, heard, true)) {
            return Moves.move(r, heard);
        }
        boolean more = r.is(0, Kind.AND) || r.is(r.head(), Kind.AND) || r.has(Kind.TOO);
        boolean same = more && r.has(Kind.SAME) && !r.is(r.skip(0, Kind.AND), Kind.MOVE);
        Act beside = same ? MoreReminders.act(r, heard) : null;
        return beside == null && same ? ReminderWords.set(r.text(), heard) : beside;
    }
}
