package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Question.WhichOne.For;
import java.util.List;

/** What is asked before a reminder is changed: which of several, and whether it was meant at all. */
final class Doubts {

    /** From here on something that can be taken back is done, though it is not beyond doubt. */
    private static final double LIKELY_ENOUGH = 0.6;

    /** The same where the only one that is meant is named. */
    private static final double NAMED_ENOUGH = 0.35;

    private Doubts() {}

    /** "Cancel everything" of two is asked about, as "both" and "the rest" are not. */
    static boolean isSweeping(Target target, Scene scene) {
        return target.isAll()
                && !target.isOther()
                && target.days() == null
                && !Vocabulary.holds(scene.words(), WordUse.BOTH);
    }

    /** Which of several: unless all are meant; "both" are two, and what an hour bounds is named before it is ended. */
    static boolean mustChoose(For what, Target target, List<ReminderAnswer> meant, Scene scene) {
        boolean isBounded = target.after() != null || target.before() != null;
        boolean isBoth = meant.size() > 2 && Vocabulary.holds(scene.words(), WordUse.BOTH);
        boolean isSeveral = Several.named(scene.words(), meant, scene).size() == meant.size();
        boolean isCounted = Counted.of(scene.words()) == meant.size();
        return !isSeveral && !isCounted && (!target.isAll() || isBoth || isBounded && what == For.CANCEL);
    }

    /** What is only likely is asked about first, unless it was sent a moment ago, or is the one that is named. */
    static boolean isDoubtful(Target target, List<ReminderAnswer> meant, Targets targets, Scene scene) {
        boolean isOne = meant.size() == 1;
        boolean isFresh = isOne && targets.isSent(meant.get(0)) && targets.isJustSent();
        boolean isNamed = isOne
                && !target.words().isBlank()
                && !Naming.mentioned(scene.words(), meant, scene).isEmpty();
        double least = isNamed ? NAMED_ENOUGH : LIKELY_ENOUGH;
        return !scene.isSure() && !isFresh && scene.likelihood() < least;
    }

    /** The same by the name of what is meant, as it is asked about. */
    static Act named(Act act, List<ReminderAnswer> meant) {
        Target target = act.target();
        String matter = meant.size() == 1 ? Told.matter(meant.get(0)) : null;
        if (target == null || matter == null) {
            return act;
        }
        Target named = target.named(matter);
        if (act instanceof Act.MoveReminder move) {
            return new Act.MoveReminder(named, move.words());
        }
        if (act instanceof Act.SnoozeReminder snooze) {
            return new Act.SnoozeReminder(named, snooze.words());
        }
        return act instanceof Act.FinishReminder ? new Act.FinishReminder(named) : new Act.CancelReminder(named);
    }
}
