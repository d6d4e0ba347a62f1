package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** "Wrong one, the other": what was done with one reminder is taken back, and done with the other one. */
final class WrongOnes {

    private WrongOnes() {}

    /** Empty where nothing was done that can be done with another one. */
    static Optional<Step> of(ReminderAnswer reminder, Scene scene) {
        Outcome.Done done = scene.dialogue().deeds().get(0).done();
        WhichOne.For what = done instanceof Outcome.ReminderMoved
                ? WhichOne.For.MOVE
                : done instanceof Outcome.RemindersCancelled
                        ? WhichOne.For.CANCEL
                        : done instanceof Outcome.RemindersFinished ? WhichOne.For.FINISH : null;
        boolean isKnown = what != WhichOne.For.MOVE || !scene.earlier().isEmpty();
        boolean isWrong = (Vocabulary.holds(scene.words(), WordUse.WRONG_ONE)
                        || what == WhichOne.For.MOVE && isAnotherMeant(reminder, scene))
                && isKnown;
        if (what == null || !isWrong) {
            return Optional.empty();
        }
        String request = scene.earlier().isEmpty() ? "" : scene.earlier().get(0);
        return Optional.of(new Step.Do(
                new Call.TakeBack(done),
                back -> back instanceof Outcome.Done
                        ? new Step.Do(Call.Reminders.ALL, found -> others(what, reminder, request, found, scene))
                        : Step.happened(back)));
    }

    /** "No, I meant the vet one" of the school that was moved. */
    private static boolean isAnotherMeant(ReminderAnswer moved, Scene scene) {
        return Vocabulary.holds(scene.words(), WordUse.MEANING)
                && !scene.saysWhen()
                && Naming.isOfAnother(moved, scene);
    }

    /** Of what was cancelled or finished nothing is left to be spoken of. */
    static Optional<Step> ofEnded(Scene scene) {
        Outcome.Done done = scene.dialogue().fresh(scene.at()).stream()
                .findFirst()
                .map(deed -> deed.done())
                .orElse(null);
        List<ReminderAnswer> ended = done instanceof Outcome.RemindersCancelled cancelled
                ? cancelled.cancelled()
                : done instanceof Outcome.RemindersFinished finished ? finished.finished() : List.of();
        return ended.size() == 1
                ? of(ended.get(0), scene).or(() -> meant(Objects.requireNonNull(done), scene))
                : Optional.empty();
    }

    /** "No, I meant the call": what was ended is taken back where another one is named. */
    private static Optional<Step> meant(Outcome.Done done, Scene scene) {
        Target target = Objects.requireNonNullElse(scene.act().target(), Target.NONE);
        boolean isNamed = !target.words().isBlank() || target.time() != null || target.days() != null;
        boolean isOpen = scene.act() instanceof Act.Talk || scene.act() instanceof Act.CorrectFact;
        if (!isNamed && !isOpen || !Vocabulary.holds(scene.words(), WordUse.MEANING)) {
            return Optional.empty();
        }
        WhichOne.For what = done instanceof Outcome.RemindersFinished ? WhichOne.For.FINISH : WhichOne.For.CANCEL;
        return Optional.of(new Step.Do(Call.Reminders.ALL, found -> {
            List<ReminderAnswer> named = found instanceof Outcome.Reminders open
                    ? isNamed
                            ? Naming.named(target, open.found().reminders(), scene)
                            : Naming.mentioned(scene.words(), open.found().reminders(), scene)
                    : List.of();
            if (named.size() != 1) {
                return isNamed ? Changing.of(what, target, scene) : Step.say(Topic.UNKNOWN);
            }
            return new Step.Do(
                    new Call.TakeBack(done), back -> Changing.done(what, named, List.of(), scene.words(), scene));
        }));
    }

    private static Step others(WhichOne.For what, ReminderAnswer wrong, String request, Outcome found, Scene scene) {
        if (!(found instanceof Outcome.Reminders open)) {
            return Step.happened(found);
        }
        List<ReminderAnswer> others = open.found().reminders().stream()
                .filter(one -> !one.taskId().equals(wrong.taskId()))
                .toList();
        List<ReminderAnswer> named = Naming.mentioned(scene.words(), others, scene);
        others = named.isEmpty() ? others : named;
        if (others.size() == 1) {
            return Changing.done(what, others, List.of(), NewTimes.newTime(request, scene), scene);
        }
        List<ReminderAnswer> options = Reminding.first(others);
        return options.isEmpty()
                ? Step.NOTHING
                : new Step.Ask(
                        new Question.WhichOne(what, Told.all(options, scene.person(), scene.now())),
                        new Aim.Pick(what, options, null, request));
    }
}
