package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on from a reminder: "and again at 9", "the same for tuesday", "and the bins at 7", "also the bins". */
final class MoreReminders {

    private static final int FEW = 10;
    private static final int BRIEF = 6;

    private MoreReminders() {}

    /** Null for what goes on from none. */
    static @Nullable Act act(Request r, Heard heard) {
        Act beside = Besides.act(r, heard);
        if (beside != null) {
            return beside;
        }
        if (asksForOther(r) || isThatOneToo(r, heard)) {
            return new Act.Choice(Targets.of(r, 0, r.size(), heard.said()), r.text());
        }
        boolean more = r.is(0, Kind.AND) || r.is(r.head(), Kind.AND) || r.is(r.head(), Kind.WEAK_REMIND);
        boolean once = isOnceMore(r);
        boolean nothing = r.find(0, i -> r.word(i).equals("nothing")) >= 0;
        if (!more && !once || nothing || r.isQuestion() || Stated.isIn(r)) {
            return null;
        }
        int which = r.skip(0, Kind.AND);
        int behind = r.after(which, Kind.ORDINAL, Kind.OTHER_ONE);
        if (r.is(0, Kind.AND) && !once && behind > 0 && r.isEnd(behind, Kind.ONE, Kind.STOP)) {
            return new Act.Choice(Targets.of(r, which, r.size(), heard.said()), r.text()); // "and the last one"
        }
        return onTop(r, once, heard);
    }

    /** "And the other?", of what was told last. */
    private static boolean asksForOther(Request r) {
        return r.isQuestion()
                && r.size() <= BRIEF
                && r.has(Kind.OTHER_ONE, Kind.OTHERS)
                && !r.has(Kind.CANCEL, Kind.MOVE, Kind.SNOOZE, Kind.FINISH)
                && Targets.matter(r, 0, r.size()).isEmpty();
    }

    /** "And the florist one too sure": what happened to the last one happens to this one. */
    private static boolean isThatOneToo(Request r, Heard heard) {
        int from = r.skip(0, Kind.AND);
        int one = r.find(from + 1, Kind.ONE);
        boolean also = r.is(0, Kind.AND) || r.find(one + 1, Kind.ALSO) > 0;
        return one > from + 1
                && also
                && r.is(from, Kind.ARTICLE)
                && !r.is(from, Kind.ONE_MORE)
                && r.isEnd(one + 1, Kind.ALSO, Kind.TOO)
                && !r.isQuestion()
                && !r.has(Kind.MOVE, Kind.CANCEL, Kind.SNOOZE, Kind.FINISH, Kind.OTHER_ONE)
                && !Targets.matter(r, from, one).isEmpty()
                && !Answers.saysWhen(r.text(), heard.said());
    }

    private static @Nullable Act onTop(Request r, boolean once, Heard heard) {
        if (!Answers.saysWhen(r.text(), heard.said()) && !(once && isCounted(r, heard))) {
            Act hourly = atBareHour(r, heard);
            return hourly == null ? alongside(r) : hourly;
        }
        int behind = r.skip(r.after(r.find(0, Kind.OTHER_ONE), Kind.OTHER_ONE));
        boolean other =
                r.has(Kind.OTHER_ONE) && Targets.matter(r, behind, r.size()).isEmpty();
        int deed = first(r);
        boolean moves = r.is(deed, Kind.MOVE) && !r.is(deed, Kind.ONE_MORE, Kind.SAME);
        if (other || moves) {
            return Moves.move(r, heard);
        }
        if (r.is(deed, Kind.CANCEL, Kind.SNOOZE) && !r.isMark(deed - 1)) {
            return null;
        }
        Act planned = planned(r, deed, once, heard);
        return planned == null ? atBareHour(r, heard) : planned;
    }

    private static @Nullable Act planned(Request r, int deed, boolean once, Heard heard) {
        int lead = r.after(deed, Kind.ONE_MORE, Kind.SAME, Kind.AGAIN);
        int from = lead > 0 && r.isIn(lead) ? r.skip(lead) : deed;
        int end = endOfTime(r, from, heard);
        boolean bare = end > from;
        String words = bare ? r.said(from, end) : r.said(lead > 0 ? from : deed);
        List<Plan> plans = ReminderWords.plans(words, heard).stream()
                .map(plan -> withoutOther(plan, heard))
                .toList();
        boolean day = !once && plans.get(0).matter() == null && r.find(0, r::isNumber) < 0 && r.size() <= FEW / 2;
        if (day && Answers.days(r.text(), heard.said()).isPresent()) {
            return Spans.list(r, heard);
        }
        boolean empty = plans.stream()
                .allMatch(plan -> plan.matter() != null && !PlainReminders.saysSomething(plan.matter(), heard));
        boolean timed = ReminderWords.isTimed(plans) || once && isCounted(r, heard);
        if (timed && (bare || empty)) {
            return new Act.SetReminder(plans.stream()
                    .map(plan -> new Plan(plan.wish(), plan.byVoice(), null, plan.reading()))
                    .toList());
        }
        return timed ? new Act.SetReminder(plans) : null;
    }

    /** Before a reason ("because she never listens") or a remark, where nothing but time stands before it; -1 where there is none. */
    private static int endOfTime(Request r, int from, Heard heard) {
        int clause = r.find(from + 1, i -> r.word(i).equals("as") ? r.is(i, Kind.AND) : r.is(i, Kind.CLAUSE));
        int comma = r.find(from + 1, i -> r.word(i).equals(",") && r.is(i + 1, Kind.CLAUSE));
        int end = comma > 0 ? comma : clause > 0 ? clause : r.size();
        if (r.is(0, Kind.AND) && r.word(end + 1).equals("que") && r.is(end + 2, Kind.COMING)) {
            return -1; // "y mañana a las 8, que viene el fontanero" is of him
        }
        if (r.is(end, Kind.OWN) && r.isWord(r.after(end, Kind.DUTY))) {
            return -1; // "also tomorrow 6:15 i should iron my shirt" says what to do
        }
        int other = r.find(from, i -> r.word(i).equals(","));
        boolean time = (other < 0 || other >= end)
                && Targets.matter(r, from, end).isEmpty()
                && Answers.saysWhen(r.said(from, end), heard.said());
        return time ? end : -1;
    }

    /** Behind "and" and "can I have". */
    private static int first(Request r) {
        int deed = r.skip(0, Kind.AND);
        int behind = r.after(deed, Kind.HAVING);
        int which =
                r.is(behind, Kind.ARTICLE) && !r.is(behind, Kind.AGAIN, Kind.SAME, Kind.ONE_MORE) ? behind + 1 : behind;
        return which > deed && r.is(which, Kind.AGAIN, Kind.SAME, Kind.ONE_MORE) ? which : deed;
    }

    /** "Ten minutes later", "an hour before". */
    private static boolean isCounted(Request r, Heard heard) {
        return Answers.length(r.text(), heard.said()).isPresent();
    }

    /** "The same for tuesday", "another one at 8", "friday too". */
    static boolean isOnceMore(Request r) {
        boolean also = r.find(1, i -> r.is(i, Kind.ALSO) && r.isEnd(r.after(i, Kind.ALSO))) > 0;
        int deed = first(r);
        boolean leads = r.is(deed, Kind.AGAIN, Kind.SAME, Kind.ONE_MORE);
        return r.size() <= 2 * FEW && (leads || also && r.size() <= BRIEF);
    }

    /** "And 7 dog meds": an hour as those before, and what to do then. */
    private static @Nullable Act atBareHour(Request r, Heard heard) {
        int deed = r.skip(0, Kind.AND);
        boolean todo = r.word(deed + 1).equals("to") && r.isWord(deed + 2) && !r.isNumber(deed + 2);
        boolean hour = r.is(0, Kind.AND) && HourWords.isBare(r, deed) && r.isWord(deed + 1);
        boolean other = r.is(deed + 1, Kind.TIME, Kind.UNTO, Kind.MORE, Kind.MANY) && !todo;
        if (!hour || other || isCounted(r, heard)) {
            return null;
        }
        List<Plan> plans = ReminderWords.plans(heard.tongue().at(r.said(deed)), heard);
        boolean whole = ReminderWords.isWhole(plans) && plans.get(0).matter() != null;
        return whole ? new Act.SetReminder(plans) : null;
    }

    /** "Also the bins", "and my inhaler": beside what was planned, at the same moment. */
    private static @Nullable Act alongside(Request r) {
        int deed = r.skip(0, Kind.AND);
        boolean thing = r.is(deed, Kind.ARTICLE) && !r.is(deed, Kind.AND)
                || r.word(deed).equals("to");
        boolean joins = r.is(0, Kind.AND) || r.is(r.skip(0), Kind.AND);
        boolean says =
                r.find(0, Kind.AUXILIARY, Kind.REMIND, Kind.IT, Kind.NOT, Kind.CANCEL, Kind.MOVE, Kind.CLAUSE) >= 0;
        String matter = r.said(r.word(deed).equals("to") ? deed + 1 : deed);
        boolean brief = r.size() <= BRIEF && !Targets.matter(r, deed, r.size()).isEmpty();
        return joins && thing && brief && !says
                ? new Act.SetReminder(List.of(
                        new Plan(Wish.REMINDER, false, matter, new Reading.Ask(Reading.Question.WHEN, List.of()))))
                : null;
    }

    /** "The other one, vitamin d" is about vitamin d. */
    private static Plan withoutOther(Plan plan, Heard heard) {
        String matter = plan.matter();
        Request r = heard.tongue().request(matter == null ? "" : matter);
        int behind = r.skip(r.after(0, Kind.OTHER_ONE));
        return r.is(0, Kind.OTHER_ONE) && r.isIn(behind)
                ? new Plan(plan.wish(), plan.byVoice(), r.said(behind), plan.reading())
                : plan;
    }
}
