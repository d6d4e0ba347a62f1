package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
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
        boolean isAsked = Vocabulary.begins(words, WordUse.REQUEST)
                || Vocabulary.begins(words, WordUse.ORDERING)
                || Vocabulary.holds(words, WordUse.REMINDER_NOUN)
                || scene.isQuestionMarked();
        if (isAsked) {
            return Optional.empty();
        }
        boolean isOfFacts = scene.dialogue().subject() == Subject.FACTS;
        boolean isMoved = Vocabulary.holds(words, WordUse.MOVED)
                && !Vocabulary.begins(words, WordUse.MOVED)
                && !Vocabulary.begins(words, WordUse.MOVING);
        Act act = scene.act();
        if (act instanceof Act.SetReminder) {
            boolean isChange = !scene.isSure() && Vocabulary.holds(words, WordUse.CHANGED) || isMoved;
            return isOfFacts && isChange ? Optional.of(facts.tell(scene, first)) : Optional.empty();
        }
        if (act instanceof Act.AskFact) {
            boolean isSaid = !scene.isSure() && !SecondOpinion.isQuestion(scene);
            return isSaid ? Optional.of(facts.tell(scene, first)) : Optional.empty();
        }
        boolean isEnded = (act instanceof Act.FinishReminder || act instanceof Act.CancelReminder) && !scene.isSure();
        Target target = act.target();
        boolean mayBeFact = act instanceof Act.MoveReminder && isMoved || isEnded && isOfFacts;
        return mayBeFact && target != null ? Optional.of(named(target, scene, facts, first)) : Optional.empty();
    }

    /** A reminder that is named is meant; what no reminder is about may be something told. */
    private static Step named(Target target, Scene scene, Facts facts, Supplier<Step> first) {
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isReminder = outcome instanceof Outcome.Reminders open
                    && (target.isReference() && !open.found().reminders().isEmpty()
                            || !Naming.byMatter(target.words(), open.found().reminders(), scene)
                                    .isEmpty());
            return isReminder ? first.get() : facts.tell(scene, first);
        });
    }
}
