package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers to questions of ours: each is empty for a text that is none. */
final class Replies {

    private static final int FEW_WORDS = 6;

    private Replies() {}

    /** @param perform what to do with an act that is beyond doubt now */
    static Optional<Step> to(Open open, Scene scene, Function<Scene, Step> perform) {
        Aim aim = open.aim();
        if (aim instanceof Aim.Usual usual) {
            return Suggesting.answer(open, usual, scene);
        }
        if (aim instanceof Aim.Unusual unusual) {
            return Suggesting.answer(open, unusual, scene);
        }
        if (isRefusal(open, scene)) {
            return Optional.of(Step.say(Topic.LEFT_ALONE));
        }
        if (aim instanceof Aim.Moment moment) {
            return MissingParts.moment(open, moment, scene);
        }
        if (aim instanceof Aim.Matter matter) {
            return MissingParts.matter(open, matter, scene);
        }
        if (aim instanceof Aim.NewTime time) {
            return newTime(open, time, scene);
        }
        if (aim instanceof Aim.Pick pick) {
            return pick(pick, scene);
        }
        if (aim instanceof Aim.Drop drop) {
            return drop(drop, scene);
        }
        if (aim instanceof Aim.Forget || aim instanceof Aim.ForgetAll) {
            return Forgetting.answer(open, scene);
        }
        if (aim instanceof Aim.Messages messages) {
            return messages(open, messages, scene);
        }
        Optional<Step> counted = aim instanceof Aim.Shall offer ? Leads.offered(offer, scene) : Optional.empty();
        if (counted.isPresent()) {
            return counted;
        }
        return Offers.isLeftBehind(open, scene) ? Optional.empty() : yes(aim, scene, perform);
    }

    /** "No", "never mind", "forget it": the question is dropped. What was done after it was asked can still be taken back. */
    static boolean isRefusal(Open open, Scene scene) {
        boolean isTime = open.aim() instanceof Aim.Moment || open.aim() instanceof Aim.NewTime;
        if (open.aim() instanceof Aim.Pick pick && isLeft(pick, scene)) {
            return true;
        }
        if (scene.act() instanceof Act.No) {
            return !isTime || !scene.answersWhen();
        }
        if (scene.act() instanceof Act.Undo) {
            return scene.dialogue().newest().stream()
                    .noneMatch(deed -> deed.at().isAfter(open.askedAt()));
        }
        boolean isBareCancel = scene.act() instanceof Act.CancelReminder cancel
                && cancel.target().words().isBlank()
                && cancel.target().ordinal() == null
                && cancel.target().time() == null
                && cancel.target().days() == null
                && !cancel.target().isAll();
        boolean isItself = open.aim() instanceof Aim.NewTime && Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        boolean takesNone = isTime || open.aim() instanceof Aim.Matter || open.aim() instanceof Aim.Drop;
        return takesNone && !isItself && (isBareCancel || ConsentKeywords.isCancel(scene.words()));
    }

    /** "Wait no", "both stay", "bring back the ref one": none of them is to end. */
    private static boolean isLeft(Aim.Pick pick, Scene scene) {
        boolean isHeld = Vocabulary.holds(scene.words(), WordUse.HOLDING)
                && Vocabulary.isAllOf(scene.words(), WordUse.HOLDING, WordUse.SOFT);
        boolean isKept = pick.what() == WhichOne.For.CANCEL && Vocabulary.holds(scene.words(), WordUse.KEEPING);
        return isHeld || isKept;
    }

    private static Optional<Step> newTime(Open open, Aim.NewTime aim, Scene scene) {
        boolean isPause = aim.what() == WhichOne.For.SNOOZE
                && aim.reminder().rrule() != null
                && Vocabulary.words(scene.words()).size() <= FEW_WORDS;
        Optional<Step> pause = isPause ? Pausing.of(aim.reminder(), scene.words(), scene) : Optional.empty();
        if (pause.isPresent()) {
            return pause;
        }
        Target named = Objects.requireNonNullElse(scene.act().target(), Target.NONE);
        boolean isThis = named.words().isBlank()
                || !Naming.byMatter(named.words(), List.of(aim.reminder()), scene)
                        .isEmpty();
        boolean isOff = scene.act() instanceof Act.CancelReminder && isThis;
        boolean isOther =
                !isThis && (isNewTime(scene.act()) && scene.isSure() || Naming.isOfAnother(aim.reminder(), scene));
        if (isOther) {
            return Optional.empty();
        }
        if (isOff) {
            return Optional.of(Step.of(new Call.Cancel(List.of(aim.reminder().taskId()))));
        }
        if (scene.act() instanceof Act.SetReminder || Acts.isAnotherMatter(scene) && !isNewTime(scene.act())) {
            return Optional.empty();
        }
        if (scene.saysWhenOrHowLong()) {
            return Optional.of(Changing.done(aim.what(), List.of(aim.reminder()), sent(aim), scene.words(), scene));
        }
        return scene.act() instanceof Act.Yes ? Optional.of(new Step.Ask(open.question(), aim)) : Optional.empty();
    }

    private static boolean isNewTime(Act act) {
        return act instanceof Act.MoveReminder || act instanceof Act.SnoozeReminder;
    }

    private static List<UUID> sent(Aim.NewTime aim) {
        return aim.wasSent() ? List.of(aim.reminder().taskId()) : List.of();
    }

    private static Optional<Step> pick(Aim.Pick aim, Scene scene) {
        boolean isTimed = scene.act() instanceof Act.Choice
                && scene.saysWhen()
                && Vocabulary.begins(scene.words(), WordUse.AGREEING);
        boolean isOnly = aim.options().size() == 1 && (scene.act() instanceof Act.Yes || isTimed);
        List<ReminderAnswer> chosen = isOnly ? aim.options() : Choices.reminders(aim.options(), scene);
        if (scene.act() instanceof Act.Yes && !isOnly) {
            var again = new WhichOne(aim.what(), Told.all(aim.options(), scene.person(), scene.now()));
            return Optional.of(new Step.Ask(again, aim));
        }
        if (chosen.isEmpty()) {
            return narrowed(aim, scene);
        }
        List<UUID> sent = aim.sent() == null ? List.of() : List.of(aim.sent());
        boolean isTold = isTimed || isNewTime(scene.act()) && scene.saysWhenOrHowLong();
        String words = isTold ? scene.words() : aim.words();
        return Optional.of(Changing.done(aim.what(), chosen, sent, words, scene));
    }

    /** Still several: which of these? */
    private static Optional<Step> narrowed(Aim.Pick aim, Scene scene) {
        if (!(scene.act() instanceof Act.Choice choice)) {
            return Optional.empty();
        }
        List<ReminderAnswer> left = Naming.named(choice.target(), aim.options(), scene);
        boolean isNarrower = left.size() > 1 && left.size() < aim.options().size();
        return isNarrower
                ? Optional.of(new Step.Ask(
                        new WhichOne(aim.what(), Told.all(left, scene.person(), scene.now())),
                        new Aim.Pick(aim.what(), left, aim.sent(), aim.words())))
                : Optional.empty();
    }

    private static Optional<Step> drop(Aim.Drop aim, Scene scene) {
        List<ReminderAnswer> chosen = Choices.reminders(aim.options(), scene);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var ids = chosen.stream().map(ReminderAnswer::taskId).toList();
        return Optional.of(new Step.Do(
                new Call.Cancel(ids),
                outcome -> outcome instanceof Outcome.Done
                        ? Step.all(Step.happened(outcome), Reminding.set(aim.plan(), scene))
                        : Step.happened(outcome)));
    }

    /** The reminder, or all messages? */
    private static Optional<Step> messages(Open open, Aim.Messages aim, Scene scene) {
        if (ConsentKeywords.isCancel(scene.words()) || scene.act() instanceof Act.Yes) {
            return Optional.of(new Step.Ask(open.question(), aim));
        }
        boolean stops = scene.act() instanceof Act.StopMessages
                || (isShortReply(scene) && Vocabulary.holds(scene.words(), WordUse.MESSAGES));
        if (stops) {
            return Optional.of(Step.of(new Call.StopMessages()));
        }
        Integer ordinal =
                scene.act() instanceof Act.Choice choice ? choice.target().ordinal() : null;
        if (ordinal != null && (ordinal == 2 || ordinal == -1)) {
            return Optional.of(Step.of(new Call.StopMessages()));
        }
        boolean isReminder = (ordinal != null && ordinal == 1)
                || (isShortReply(scene) && Vocabulary.holds(scene.words(), WordUse.REMINDER));
        if (!isReminder) {
            return Optional.empty();
        }
        ReminderAnswer reminder = aim.reminder();
        return Optional.of(
                reminder == null
                        ? Changing.of(WhichOne.For.CANCEL, Target.IT, scene)
                        : Step.of(new Call.Cancel(List.of(reminder.taskId()))));
    }

    private static boolean isShortReply(Scene scene) {
        return !Acts.isAnotherMatter(scene) || scene.act() instanceof Act.CancelReminder;
    }

    private static Optional<Step> yes(Aim aim, Scene scene, Function<Scene, Step> perform) {
        boolean isYes = scene.act() instanceof Act.Yes;
        if (aim instanceof Aim.Shall shall) {
            boolean isSame = scene.act().getClass() == shall.act().getClass() && scene.isSure();
            if (isSame) {
                return Optional.of(perform.apply(scene));
            }
            if (Offers.isCalledOff(shall.act(), scene)) {
                return Optional.of(Step.say(Topic.LEFT_ALONE));
            }
            Optional<Act> timed = Offers.timed(shall.act(), scene);
            if (timed.isPresent()) {
                return Optional.of(perform.apply(scene.as(
                        timed.get(), timed.get() instanceof Act.MoveReminder ? scene.words() : shall.words())));
            }
            return isYes ? Optional.of(perform.apply(scene.as(shall.act(), shall.words()))) : Optional.empty();
        }
        if (aim instanceof Aim.All all) {
            return isYes || scene.act() instanceof Act.CancelAllReminders
                    ? Optional.of(Step.of(new Call.Cancel(all.reminders())))
                    : Optional.empty();
        }
        if (aim instanceof Aim.Skip skip) {
            return isYes ? Optional.of(Step.of(new Call.Skip(skip.reminder()))) : Optional.empty();
        }
        if (aim instanceof Aim.NewZone zone) {
            boolean isSameZone =
                    scene.act() instanceof Act.SetZone set && zone.zone().equals(set.zone());
            return isYes || isSameZone ? Optional.of(Step.of(Settings.zone(zone.zone()))) : Optional.empty();
        }
        if (aim instanceof Aim.MayModelHelp) {
            return isYes ? Optional.of(Step.of(Settings.model(true))) : Optional.empty();
        }
        return Optional.empty();
    }
}
