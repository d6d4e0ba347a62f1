package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Plan;
import dev.pluto.messaging.act.LearnedActs.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A moment and a matter with nothing around them: "tomorrow 9am oil change". */
final class TimedMatter {

    private static final double SOME_DANGER = 0.5;

    private TimedMatter() {}

    /** A moment with a matter is a reminder, unless it is asked, told of somebody, or a move of something known. */
    static @Nullable Verdict verdict(Request r, Interpretation learned, Heard heard) {
        boolean other = switch (learned.intent()) {
            case MOVE_REMINDER, SNOOZE_REMINDER, CHOICE -> heard.last() != Subject.REMINDERS;
            case BEYOND, UNKNOWN -> !r.isQuestion() || learned.certainty() != Certainty.SURE;
            case SMALL_TALK -> learned.certainty() != Certainty.SURE && !Topics.isChat(r, learned);
            case LIST_REMINDERS -> heard.last() != Subject.REMINDERS && learned.certainty() != Certainty.SURE;
            default -> false;
        };
        int head = r.head();
        boolean clock = r.isNumber(head) && r.word(head).indexOf(':') > 0 && learned.certainty() != Certainty.SURE;
        boolean deed = r.is(head, Kind.MOVE, Kind.CANCEL, Kind.SNOOZE, Kind.FINISH, Kind.LISTING, Kind.FURTHER)
                || r.points()
                || r.has(Kind.OTHER_ONE, Kind.NOT_REMIND, Kind.CLOCK, Kind.HOLD);
        boolean said = r.asks() || r.is(head, Kind.OWN, Kind.THEIRS) || r.find(head, Kind.AUXILIARY) >= 0;
        if (!other && !clock || deed || said || LearnedReminders.isReported(r) || learned.danger() >= SOME_DANGER) {
            return null;
        }
        List<Plan> plans = ReminderWords.plans(r.said(r.skip(0, Kind.NEVER_MIND, Kind.HOLD)), heard);
        if (ReminderWords.isTimed(plans) && LearnedReminders.isOnlyTime(plans, r, heard)) {
            return new Verdict(Moves.move(r, heard), Certainty.SURE);
        }
        boolean whole = ReminderWords.isWhole(plans)
                && plans.stream().allMatch(plan -> plan.matter() != null)
                && !Targets.matter(r, 0, r.size()).isEmpty();
        boolean plain = !r.isQuestion()
                && !PlainReminders.isManyTimes(r)
                && (r.find(0, r::isNumber) >= 0 || r.is(head, Kind.EVERY));
        return whole ? new Verdict(new Act.SetReminder(plans), plain ? Certainty.SURE : Certainty.LIKELY) : null;
    }
}
