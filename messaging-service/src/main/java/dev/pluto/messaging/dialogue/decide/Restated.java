package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.decide.Vocabulary.For;
import dev.pluto.messaging.tool.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/** What sounds like a wish about reminders, but says that something told before is otherwise now: "choir moved to Thursday". */
final class Restated {

    private Restated() {}

    /**
     * What memory makes of it.
     *
     * @param first what follows from what was read at first, where a reminder is meant or nothing is known of it
     */
    static Optional<Step> of(Scene scene, Facts facts, Supplier<Step> first) {
        String words = scene.words();
        boolean isAsked = Vocabulary.begins(words, For.REQUEST)
                || Vocabulary.begins(words, For.ORDERING)
                || Vocabulary.holds(words, For.REMINDER_NOUN)
                || scene.isQuestionMarked();
        if (isAsked) {
            return Optional.empty();
        }
        if (scene.act() instanceof Act.SetReminder && !scene.isSure()) {
            boolean isChange = scene.dialogue().subject() == Subject.FACTS && Vocabulary.holds(words, For.CHANGED);
            return isChange ? Optional.of(facts.tell(scene, first)) : Optional.empty();
        }
        boolean isMoved = scene.act() instanceof Act.MoveReminder
                && Vocabulary.holds(words, For.MOVED)
                && !Vocabulary.begins(words, For.MOVED)
                && !Vocabulary.begins(words, For.MOVING);
        return isMoved ? Optional.of(moved((Act.MoveReminder) scene.act(), scene, facts, first)) : Optional.empty();
    }

    /** A reminder that is named is moved; what no reminder is about may be something told. */
    private static Step moved(Act.MoveReminder move, Scene scene, Facts facts, Supplier<Step> first) {
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isReminder = outcome instanceof Outcome.Reminders open
                    && (move.target().isReference()
                            || !Naming.byMatter(move.target().words(), open.found().reminders(), scene)
                                    .isEmpty());
            return isReminder ? first.get() : facts.tell(scene, first);
        });
    }
}
