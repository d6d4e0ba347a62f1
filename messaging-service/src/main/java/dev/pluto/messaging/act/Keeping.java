package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import org.jspecify.annotations.Nullable;

/** What shall stay of what is planned, and what need not: "don't cancel the bins one", "keep that one", "never mind the 6 one". */
final class Keeping {

    private static final int LONGEST = 8;

    private Keeping() {}

    /** Null for anything else. */
    static @Nullable Act act(Request r, Heard heard) {
        boolean spoken = heard.last() == Subject.REMINDERS;
        Act beside = spoken ? KeptBeside.act(r, heard) : null;
        if (beside != null) {
            return beside;
        }
        if (isForbidden(r) || spoken && isKept(r) || isOpen(r, heard)) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        int behind = r.after(r.head(), Kind.NEVER_MIND);
        boolean which = r.is(behind, Kind.ARTICLE, Kind.OWN) && r.find(behind, Kind.ONE, Kind.REMINDER) > 0;
        return spoken && which && r.size() <= LONGEST && !r.isQuestion()
                ? new Act.CancelReminder(Targets.of(r, behind, r.size(), heard.said()))
                : null;
    }

    private static boolean isForbidden(Request r) {
        int behind = r.after(r.head(), Kind.DONT);
        boolean plain = r.word(r.head()).startsWith("don") || r.word(r.head()).equals("do");
        return plain && r.is(behind, Kind.CANCEL) && !r.is(behind, Kind.FINISH) && isBrief(r);
    }

    private static boolean isKept(Request r) {
        return r.is(r.head(), Kind.KEEP) && r.find(r.head(), Kind.ONE, Kind.REMINDER) > 0 && isBrief(r);
    }

    /** "Not sure about sunday yet", "might not be there sunday, will let you know": nothing changes until it is known. */
    private static boolean isOpen(Request r, Heard heard) {
        if (heard.isAsked() || r.isQuestion()) {
            return false;
        }
        int behind = r.after(r.head(), Kind.PATIENCE);
        boolean onlyDays = behind > 0
                && Answers.days(r.said(behind), heard.said()).isPresent()
                && Targets.matter(r, behind, r.size()).isEmpty();
        boolean spoken = heard.last() == Subject.REMINDERS;
        return (behind > 0 && spoken || onlyDays) && isBrief(r) || spoken && isLeftOpen(r);
    }

    private static boolean isLeftOpen(Request r) {
        int last = r.find(1, i -> r.is(i, Kind.PATIENCE) && r.isEnd(r.after(i, Kind.PATIENCE)));
        return last > 0
                && r.size() <= 2 * LONGEST
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.MOVE, Kind.CANCEL, Kind.SNOOZE, Kind.FINISH)
                && r.find(0, r::isNumber) < 0;
    }

    private static boolean isBrief(Request r) {
        return r.find(0, i -> r.isNumber(i) && !r.is(i, Kind.ONE)) < 0 && r.size() <= LONGEST && !r.has(Kind.REMIND);
    }
}
