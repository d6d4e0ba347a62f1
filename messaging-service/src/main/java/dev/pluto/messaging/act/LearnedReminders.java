package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learned to be about reminders, or the clock, in the light of its words and of what was spoken of. */
final class LearnedReminders {

    private LearnedReminders() {}

    /** "When is Mum's birthday" asks nothing of the clock. */
    static @Nullable Act clock(Request r, Heard heard) {
        if (ClockWords.isOfSomething(r) || ClockWords.isOfSomebody(r)) {
            return new Act.AskFact(r.text());
        }
        Act.AskClock ask = ClockWords.ask(r, heard);
        boolean named = r.has(Kind.CLOCK)
                || ask.zone() != null
                || Answers.days(r.text(), heard.said()).isPresent();
        boolean own = r.is(r.head(), Kind.AUXILIARY) && r.has(Kind.OWN) && !r.has(Kind.CLOCK);
        boolean states = !r.isQuestion() && !r.has(Kind.CLOCK);
        if (states && (!r.has(Kind.TIME) || r.find(1, i -> r.is(i, Kind.AUXILIARY)) > 0)) {
            return null;
        }
        return own || r.is(r.head(), Kind.QUESTION) && !named ? new Act.AskFact(r.text()) : ask;
    }

    /** What is planned; "what's on my list" asks for a list, and "who is coming saturday" for somebody. */
    static Act listed(Request r, Heard heard) {
        if (isTwoThings(r)) {
            return new Act.TellFact(r.text());
        }
        if (r.word(r.head()).startsWith("who") && r.is(r.head(), Kind.QUESTION) || isFurtherFact(r, heard)) {
            return new Act.AskFact(r.text());
        }
        return LearnedLists.isAskedFor(r, heard)
                ? new Act.ShowList(ListWords.name(r, heard.last()))
                : Spans.list(r, heard);
    }

    /** "Which ones in reception", behind a question about somebody: nothing of it is planned. */
    private static boolean isFurtherFact(Request r, Heard heard) {
        return heard.last() == Subject.FACTS
                && r.is(r.head(), Kind.QUESTION)
                && !r.has(Kind.REMINDER, Kind.REMIND, Kind.LISTING, Kind.NEXT_ONE, Kind.LIST_WORD, Kind.TIME)
                && r.find(0, r::isNumber) < 0
                && !Targets.matter(r, 0, r.size()).isEmpty();
    }

    /** "I've got two jobs: the bakery and the bar" tells. */
    private static boolean isTwoThings(Request r) {
        int has = r.head() + 1;
        boolean own = r.is(r.head(), Kind.OWN) && (r.word(has).equals("have") || r.is(has, Kind.GOT));
        return own && !r.isQuestion() && r.find(has, i -> r.word(i).equals(":")) > 0;
    }

    /** "When's the boiler reminder" asks for reminders, and "my dog's name is Rex" asks nothing. */
    static Act asked(Request r, Heard heard) {
        if (r.is(r.head(), Kind.WIPE) && r.is(r.after(r.head(), Kind.WIPE), Kind.QUESTION)) {
            return new Act.ForgetFact(r.text()); // "olvida cómo se llama mi jefa"
        }
        boolean tells = r.is(r.head(), Kind.OWN, Kind.THEIRS) && r.find(1, i -> r.is(i, Kind.AUXILIARY)) > 0;
        boolean states = !r.isQuestion() && (tells || r.is(r.head(), Kind.STATES));
        boolean which = heard.last() == Subject.REMINDERS
                && r.has(Kind.ORDINAL)
                && Targets.matter(r, 0, r.size()).isEmpty();
        if (which && !states) {
            Act.ListReminders list = Spans.list(r, heard);
            return new Act.ListReminders(null, true, "", list.after(), list.before());
        }
        return r.has(Kind.REMINDER) && !states
                ? Spans.list(r, heard)
                : states ? new Act.TellFact(r.text()) : new Act.AskFact(r.text());
    }

    /** "She told me to call her at 4", "I got your reminder": told, and nothing is asked for. */
    static boolean isReported(Request r) {
        int asked = r.find(0, Kind.REMIND);
        int not = r.find(0, Kind.NOT_REMIND);
        boolean reported = asked < 0 ? r.has(Kind.REPORTED) : isToldOf(r, asked);
        return reported || not >= 0 && (asked < 0 || not <= asked);
    }

    /** "She told me to call her at 4" is no other hour for what was spoken of. */
    static boolean movesNothing(Act act, Request r) {
        return act instanceof Act.MoveReminder
                && r.has(Kind.WEAK_REMIND)
                && isReported(r)
                && !r.has(Kind.MOVE, Kind.MOVED);
    }

    /** "Dad used to wake us at 6": what stands right before it tells of it. */
    static boolean isToldOf(Request r, int asked) {
        return r.find(0, i -> i < asked && r.after(i, Kind.REPORTED) == asked) >= 0;
    }

    /** "Do I have to call mum tomorrow?" asks; "I'll be there at 5" tells. */
    static @Nullable Act set(Request r, Heard heard) {
        if (isReported(r)) {
            return null;
        }
        boolean asks = r.asks() && !r.has(Kind.REMIND, Kind.WEAK_REMIND);
        if (asks) {
            return Spans.list(r, heard);
        }
        boolean tells = r.is(r.head(), Kind.STATES) && r.is(r.head(), Kind.OWN) && !r.has(Kind.REMIND);
        if (tells && !r.isQuestion() && !Answers.saysWhen(r.text(), heard.said())) {
            return null;
        }
        boolean shifts = heard.last() == Subject.REMINDERS
                && r.is(r.head(), Kind.REMINDER)
                && r.has(Kind.LATER)
                && Answers.length(r.text(), heard.said()).isPresent();
        if (shifts) {
            return Moves.move(r, heard); // "alarm 20 min later"
        }
        Act.SetReminder set = ReminderWords.set(r.text(), heard);
        return isOnlyTime(set.plans(), r, heard) ? Moves.move(r, heard) : set;
    }

    /** Without a question of ours a new hour moves what was just spoken of. */
    static @Nullable Act choice(Request r, Heard heard) {
        boolean moves = heard.last() == Subject.REMINDERS && Answers.saysWhen(r.text(), heard.said());
        return moves ? Moves.move(r, heard) : null;
    }

    /** "Later, like 4:30": nothing but another time for what was spoken of. */
    static boolean isOnlyTime(List<Plan> plans, Request r, Heard heard) {
        return heard.last() == Subject.REMINDERS
                && !Moves.isGoingOn(r)
                && plans.stream().allMatch(ReminderWords::isPlanned)
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.REMINDER)
                && plans.stream()
                        .allMatch(plan -> plan.matter() == null || !PlainReminders.saysSomething(plan.matter(), heard));
    }

    /** Only what says so is cancelled. */
    static @Nullable Act cancel(Request r, Heard heard) {
        boolean says = r.has(
                Kind.CANCEL,
                Kind.OVER,
                Kind.REMOVE,
                Kind.FINISH,
                Kind.NOT,
                Kind.NO,
                Kind.OFF,
                Kind.NEVER_MIND,
                Kind.LEAVE);
        boolean onlyTold = r.has(Kind.CANCEL)
                && OnlyTold.order(r) < 0
                && !r.has(Kind.OVER, Kind.LEAVE)
                && !r.is(r.head(), Kind.NEVER_MIND);
        if (!says || onlyTold || OnlyTold.copes(r)) {
            return null;
        }
        boolean list =
                heard.last() == Subject.LIST && !r.has(Kind.REMINDER) && r.is(r.head(), Kind.REMOVE) && r.size() > 1;
        return list ? ListWords.remove(r, heard.last()) : ReminderWords.cancel(r, heard);
    }

    /** Of facts nothing is moved that is not said to be. */
    static @Nullable Act move(Request r, Heard heard) {
        boolean other = heard.last() == Subject.FACTS || heard.last() == Subject.LIST;
        if (isTwoThings(r)) {
            return new Act.TellFact(r.text());
        }
        boolean told = other && !Answers.saysWhen(r.text(), heard.said());
        boolean named = r.has(Kind.MOVE, Kind.REMINDER);
        boolean theirs = r.is(r.head(), Kind.THEIRS)
                && !(heard.last() == Subject.REMINDERS && r.has(Kind.IT) && Answers.saysWhen(r.text(), heard.said()));
        return (told || theirs) && !named ? null : Moves.move(r, heard);
    }

    /** "Did you change it?" takes nothing back, and "scratch that, it's under the red pot" says what is true. */
    static @Nullable Act undo(Request r, Heard heard) {
        if (r.word(0).equals("so") && r.is(r.head(), Kind.OWN)) {
            return null; // "so i don't burn the stew" says why
        }
        if (r.is(r.head(), Kind.ARTICLE, Kind.THEIRS) && r.has(Kind.MOVE, Kind.MOVED) && !r.isQuestion()) {
            return Moves.move(r, heard); // "the sailing was put back"
        }
        boolean named = heard.last() == Subject.REMINDERS && r.has(Kind.CANCEL) && !r.points();
        if (named && ReminderWords.isCancelled(r, true)) {
            return ReminderWords.cancel(r, heard); // "actually forget the call"
        }
        boolean other = r.goesOnBehindMark() || r.is(0, Kind.HOLD) && r.find(1, r::isNumber) > 0; // "oops 221"
        if (heard.last() == Subject.FACTS && other && !r.asks()) {
            return new Act.CorrectFact(r.text());
        }
        if (!r.asks() && !r.is(r.head(), Kind.QUESTION)) {
            return new Act.Undo();
        }
        return switch (heard.last()) {
            case REMINDERS -> Spans.list(r, heard);
            case LIST -> new Act.ShowList(ListWords.name(r, heard.last()));
            default -> null;
        };
    }
}
