package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Beforehand;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is said right behind a reminder to change, complete or add to it: another matter, somebody else in it, a call rather than a
 * text, one more day, an end. Only what words say plainly, of the one that was spoken of last; anything else is read as it was.
 */
final class Refining {

    private static final int LONGEST = 16;

    private Refining() {}

    /** @param otherwise what follows from what was read at first, where the reminder is not there any more */
    static Optional<Step> of(Scene scene, Supplier<Step> otherwise) {
        if (scene.dialogue().subject() != Subject.REMINDERS) {
            return Optional.empty();
        }
        Fragment fragment = Fragment.of(scene.words());
        if (!mayRefine(fragment, scene)) {
            return Optional.empty();
        }
        Optional<Step> ended = WrongOnes.ofEnded(scene);
        if (ended.isPresent()) {
            return ended;
        }
        Optional<Step> listed = ItemBesideReminder.of(fragment, scene);
        if (listed.isPresent()) {
            return listed;
        }
        Optional<ReminderAnswer> last = swapped(fragment, scene)
                .or(() -> named(fragment, scene))
                .or(() -> beside(scene))
                .or(() -> last(scene));
        return last.flatMap(reminder -> refined(
                        reminder,
                        SwappedPart.of(reminder, fragment.words(), scene).orElse(fragment),
                        scene))
                .map(step -> whileOpen(last.get(), step, otherwise));
    }

    private static boolean mayRefine(Fragment fragment, Scene scene) {
        Act act = scene.act();
        Target target = act.target();
        boolean isOther = act instanceof Act.Undo
                || target != null && target.isAll() && Vocabulary.holds(scene.words(), WordUse.ALL)
                || act instanceof Act.Yes
                || act instanceof Act.FinishReminder && scene.isSure()
                || act instanceof Act.SetStyle && scene.isSure()
                || act instanceof Act.TellFact && Vocabulary.begins(scene.words(), WordUse.SHIFTS)
                || act instanceof Act.Talk && Vocabulary.holds(scene.words(), WordUse.NOT_SURE)
                || Vocabulary.begins(scene.words(), WordUse.NOT_SURE)
                        && Vocabulary.holds(scene.words(), WordUse.NEGATION)
                || act instanceof Act.Secret
                || act instanceof Act.StopMessages
                || act instanceof Act.OtherLanguage
                || Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN) && !isOneMore(fragment, scene)
                || Vocabulary.holds(scene.words(), WordUse.LIST_NOUN);
        boolean isAsked = scene.isQuestionMarked()
                && !Vocabulary.begins(scene.words(), WordUse.SOFT)
                && fragment.way() != Way.REPLACE
                && !Asked.isWhen(scene);
        return !scene.isNowhere()
                && !isOther
                && !isAsked
                && Vocabulary.words(scene.words()).size() <= LONGEST;
    }

    /** "Remind me the day before as well". */
    private static boolean isOneMore(Fragment fragment, Scene scene) {
        boolean isMore = fragment.way() == Way.ADD && Vocabulary.begins(scene.words(), WordUse.ASKING_FOR_ONE);
        boolean isPut = fragment.way() == Way.REPLACE && !Vocabulary.begins(scene.words(), WordUse.ASKING_FOR_ONE);
        return (isMore || isPut) && Retiming.isTime(fragment.words(), scene);
    }

    /** The only one that the last deed left, unless others were told since. */
    static Optional<ReminderAnswer> last(Scene scene) {
        Dialogue dialogue = scene.dialogue();
        Deed newest = dialogue.fresh(scene.at()).stream().findFirst().orElse(null);
        if (newest == null || !newest.isAboutReminders() || newest.reminders().size() != 1) {
            return Optional.empty();
        }
        boolean isLate = dialogue.shown() != null
                && dialogue.shown().at().isAfter(newest.at())
                && dialogue.shown().reminders().size() != 1;
        boolean isDone = newest.done() instanceof Outcome.RemindersFinished;
        return isLate || isDone
                ? Optional.empty()
                : Optional.of(newest.reminders().get(0));
    }

    /** "Ballet runs till 5:15 so make it 5": the one that the rest of the text mentions. */
    private static Optional<ReminderAnswer> beside(Scene scene) {
        if (last(scene).isEmpty()) {
            return Optional.empty();
        }
        List<ReminderAnswer> mentioned = Naming.beside(fresh(scene).toList(), scene);
        return mentioned.size() == 1 ? Optional.of(mentioned.get(0)) : Optional.empty();
    }

    /** "Swap Ann for Bob": the one that Ann is of. */
    private static Optional<ReminderAnswer> swapped(Fragment fragment, Scene scene) {
        return fresh(scene)
                .filter(one -> SwappedPart.of(one, fragment.words(), scene).isPresent())
                .findFirst();
    }

    /** "Not bread, rolls": the one that bread is of, where that is not the last one. */
    private static Optional<ReminderAnswer> named(Fragment fragment, Scene scene) {
        if (fragment.instead().isBlank() || last(scene).isEmpty()) {
            return Optional.empty();
        }
        var locale = scene.person().language();
        var wrong = Stems.of(fragment.instead(), locale);
        return fresh(scene).filter(one -> Stems.share(wrong, one, locale) > 0).findFirst();
    }

    private static Stream<ReminderAnswer> fresh(Scene scene) {
        return scene.dialogue().fresh(scene.at()).stream().flatMap(deed -> deed.reminders().stream());
    }

    private static Optional<Step> refined(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        if (Asked.isWhen(scene)) {
            return Naming.isOfAnother(reminder, scene) ? Optional.empty() : Optional.of(Replacing.told(reminder));
        }
        if (CleftSentence.isOfOther(reminder, scene)
                || Vocabulary.words(fragment.words()).isEmpty()
                || isConcluded(fragment, scene) && isOfItsOwn(reminder, fragment, scene)) {
            return Optional.empty();
        }
        Optional<Step> other = WrongOnes.of(reminder, scene);
        if (other.isPresent()) {
            return other;
        }
        Optional<Step> channel = Channels.of(reminder, fragment);
        if (channel.isPresent()) {
            return channel;
        }
        Optional<Step> led = Events.led(reminder, fragment, scene);
        if (led.isPresent()) {
            return led;
        }
        String range = Bounds.range(reminder, fragment.words(), scene);
        if (!range.isEmpty()) {
            return Bounds.ruled(reminder, range, scene);
        }
        if (isOfItsOwn(reminder, fragment, scene) || isOfAnother(reminder, scene)) {
            return Optional.empty();
        }
        boolean isTold = fragment.way() == Way.ADD
                && isToldSince(scene)
                && Answers.days(fragment.words(), scene.said(fragment.words())).isPresent();
        Target target = scene.act().target();
        boolean isOfOther = fragment.way() == Way.ADD && target != null && target.isOther();
        if (Retiming.isTime(fragment.words(), scene)) {
            return isTold || isOfOther ? Optional.empty() : Retiming.of(reminder, fragment, scene);
        }
        return Events.of(reminder, fragment, scene)
                .or(() -> Bounds.of(reminder, fragment, scene))
                .or(() -> NewMatters.of(reminder, fragment, scene));
    }

    /** "Another one 45 min after that to wrap it": it says what for, and that is not what the last one is for. */
    private static boolean isOfItsOwn(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        boolean mayBe = fragment.way() == Way.ADD || isConcluded(fragment, scene);
        String matter = mayBe
                        && scene.act() instanceof Act.SetReminder set
                        && set.plans().size() == 1
                ? set.plans().get(0).matter()
                : null;
        var locale = scene.person().language();
        var own = matter == null ? Set.<String>of() : Stems.of(matter, locale);
        return !own.isEmpty() && Stems.share(own, reminder, locale) == 0;
    }

    /** "Guests at 5 so remind me ten minutes before that to fold the napkins": what to do, or what to count from, is told beside. */
    private static boolean isConcluded(Fragment fragment, Scene scene) {
        String words = fragment.words();
        return Fragment.isConcluded(scene.words())
                && !Vocabulary.holds(scene.words(), WordUse.RATHER)
                && scene.act() instanceof Act.SetReminder set
                && set.plans().stream().allMatch(plan -> Reminding.isMoment(plan.reading()))
                && (!Retiming.isTime(words, scene) || Beforehand.isIn(words, scene.said(words)));
    }

    /** "Bring the vet one forward an hour", behind the bank. */
    private static boolean isOfAnother(ReminderAnswer reminder, Scene scene) {
        Target target = scene.act().target();
        boolean isMoved = scene.act() instanceof Act.MoveReminder || scene.act() instanceof Act.SnoozeReminder;
        return isMoved && target != null && !target.words().isBlank() && Naming.isOfAnother(reminder, scene);
    }

    /** "And thursday" behind a list asks for more of the list. */
    private static boolean isToldSince(Scene scene) {
        var shown = scene.dialogue().shown();
        return shown != null
                && scene.dialogue()
                        .newest()
                        .filter(deed -> shown.at().isAfter(deed.at()))
                        .isPresent();
    }

    private static Step whileOpen(ReminderAnswer reminder, Step step, Supplier<Step> otherwise) {
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isOpen = outcome instanceof Outcome.Reminders found
                    && found.found().reminders().stream()
                            .map(ReminderAnswer::taskId)
                            .toList()
                            .contains(reminder.taskId());
            return isOpen ? step : otherwise.get();
        });
    }

    /** The reminders that deeds of this talk left before the last one, newest first. */
    static List<ReminderAnswer> before(Scene scene) {
        return scene.dialogue().fresh(scene.at()).stream()
                .skip(1)
                .flatMap(deed -> deed.reminders().stream())
                .toList();
    }
}
