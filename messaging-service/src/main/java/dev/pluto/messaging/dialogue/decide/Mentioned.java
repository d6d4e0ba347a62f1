package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text that mentions what is planned is likelier about that than its words alone say: "shove the plasterboard to 4", "nvm the Tess
 * one, already texted her", "what time is choir again". What was read as something else is weighed anew by what is open.
 */
final class Mentioned {

    /** So much likelier is an act on a reminder where one that is open is mentioned. */
    private static final double WEIGHT = 5;
    /** Under this nothing hints at it. */
    private static final double LEAST = 0.06;
    /** Under this it is asked about first. */
    private static final double ASKED = 0.25;

    private static final int MOST_WORDS = 20;

    private Mentioned() {}

    /** Empty for what was read as something that needs no second look. */
    static Optional<Step> of(Scene scene, Supplier<Step> otherwise) {
        if (!mayBeMeant(scene)) {
            return Optional.empty();
        }
        return Optional.of(new Step.Do(
                Call.Reminders.ALL,
                outcome -> outcome instanceof Outcome.Reminders reminders
                        ? named(reminders.found(), scene).orElseGet(otherwise)
                        : otherwise.get()));
    }

    private static boolean mayBeMeant(Scene scene) {
        boolean isSpokenOf = scene.dialogue().shown() != null
                || scene.dialogue().deeds().stream().anyMatch(Deed::isAboutReminders);
        return isSpokenOf && isOpen(scene) && Vocabulary.words(scene.words()).size() <= MOST_WORDS;
    }

    private static boolean isOpen(Scene scene) {
        Act act = scene.act();
        if (act instanceof Act.SetReminder) {
            boolean isBeside = scene.isSure() && Vocabulary.holds(scene.words(), WordUse.ALSO);
            return !isBeside && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        }
        boolean isHabit = scene.isSure() && Vocabulary.holds(scene.words(), WordUse.DONE_AS_A_RULE);
        return act instanceof Act.Talk
                || act instanceof Act.TellFact && !isHabit
                || act instanceof Act.CorrectFact
                || act instanceof Act.ForgetFact
                || act instanceof Act.AskFact
                || act instanceof Act.SetName
                || act instanceof Act.Choice
                || act instanceof Act.AskClock
                || act instanceof Act.AddToList && !scene.isSure()
                || act instanceof Act.ShowList && !scene.isSure()
                || act instanceof Act.RemoveFromList
                        && (!scene.isSure() || scene.dialogue().subject() == Subject.REMINDERS);
    }

    private static Optional<Step> named(RemindersAnswer found, Scene scene) {
        if (SecondOpinion.isQuestion(scene)) {
            return asked(found, scene);
        }
        Locale locale = scene.person().language();
        List<ReminderAnswer> named = Naming.mentioned(scene.words(), found.reminders(), scene).stream()
                .filter(one -> !isBeside(one, scene))
                .toList();
        String words =
                named.isEmpty() ? "" : Stems.within(scene.words(), String.valueOf(Told.matter(named.get(0))), locale);
        return words.isEmpty()
                ? Optional.empty()
                : changed(new Target(words, false, null, null, null, false, false), scene);
    }

    /** "And ring Sheila at 5" has no more to do with ringing Jo than how. */
    private static boolean isBeside(ReminderAnswer one, Scene scene) {
        Locale locale = scene.person().language();
        return scene.isSure()
                && scene.act() instanceof Act.SetReminder set
                && Vocabulary.begins(scene.words(), WordUse.BESIDE)
                && set.plans().stream()
                        .noneMatch(plan ->
                                Stems.share(Stems.of(String.valueOf(plan.matter()), locale), one, locale) == 1);
    }

    /** A question that is about nothing but what is planned; what else it names memory may know. */
    private static Optional<Step> asked(RemindersAnswer found, Scene scene) {
        if (scene.act() instanceof Act.AskFact && scene.isSure()) {
            return Optional.empty();
        }
        List<ReminderAnswer> about = Vocabulary.holds(scene.words(), WordUse.ASKS_OF_PLANS)
                ? Listing.about(scene.words(), found, scene)
                : List.of();
        if (!about.isEmpty()) {
            Step listed = Step.happened(Listing.only(about, found));
            return Optional.of(saysMore(about.get(0), scene) ? known(listed, scene) : listed);
        }
        return askedWhen(found, scene).or(() -> askedOf(found, scene)).map(told -> known(told, scene));
    }

    /** What memory surely knows goes first. */
    private static Step known(Step otherwise, Scene scene) {
        return new Step.Do(
                new Call.Answer(scene.words(), null),
                outcome -> Facts.isKnown(outcome, scene) ? Step.happened(outcome) : otherwise);
    }

    /** "When is Clover due" asks more than when one feeds her. */
    private static boolean saysMore(ReminderAnswer one, Scene scene) {
        Locale locale = scene.person().language();
        return scene.act() instanceof Act.AskFact
                && Stems.share(Stems.ofQuestion(scene.words(), locale), one, locale) < 1;
    }

    /** Tells when it comes what is asked of, else what follows from what was read. */
    static Step whenAsked(Scene scene, Supplier<Step> otherwise) {
        return new Step.Do(
                Call.Reminders.ALL,
                outcome -> outcome instanceof Outcome.Reminders reminders
                        ? askedWhen(reminders.found(), scene).orElseGet(otherwise)
                        : otherwise.get());
    }

    /** "Wait, is the kiln one am or pm", "so what day is it now": the one that is named, or those of which was spoken last. */
    static Optional<Step> askedWhen(RemindersAnswer found, Scene scene) {
        if (!Asked.holdsWhen(scene)) {
            return Optional.empty();
        }
        List<ReminderAnswer> open = found.reminders();
        List<ReminderAnswer> named = Naming.mentioned(scene.words(), open, scene);
        boolean isOfLast = named.isEmpty()
                && (Asked.isWhen(scene) || Asked.isEitherOfIt(scene))
                && scene.dialogue().subject() == Subject.REMINDERS;
        List<ReminderAnswer> meant = isOfLast ? new Targets(scene, found, false).ofLastText(open) : named;
        return meant.isEmpty() ? Optional.empty() : Optional.of(Step.happened(Listing.only(meant, found)));
    }

    /** "What am I getting off Davo", "the ferry is saturday, right?": the one that is named in what is asked of it. */
    static Optional<Step> askedOf(RemindersAnswer found, Scene scene) {
        boolean isOfPlans = Vocabulary.holds(scene.words(), WordUse.ASKING_OWN_DEED)
                || Vocabulary.holds(scene.words(), WordUse.CONFIRMING)
                || Asked.isStillThen(scene);
        List<ReminderAnswer> named = isOfPlans && !Asked.isOfTheWorld(scene) && SecondOpinion.isQuestion(scene)
                ? Naming.mentioned(scene.words(), found.reminders(), scene)
                : List.of();
        return named.isEmpty() ? Optional.empty() : Optional.of(Step.happened(Listing.only(named, found)));
    }

    /** "Load in's now half 4": the only one of this talk that is named, else the one spoken of last. */
    static Target target(Scene scene) {
        List<ReminderAnswer> all = scene.dialogue().deeds().stream()
                .flatMap(deed -> deed.reminders().stream())
                .toList();
        List<ReminderAnswer> named = Naming.mentioned(scene.words(), all, scene);
        Locale locale = scene.person().language();
        String words = named.isEmpty()
                ? ""
                : Stems.within(scene.words(), Objects.toString(Told.matter(named.get(0)), ""), locale);
        return words.isEmpty() ? Target.IT : new Target(words, false, null, null, null, false, false);
    }

    private static Optional<Step> changed(Target target, Scene scene) {
        if (scene.act() instanceof Act.RemoveFromList) {
            // "got the milk" where no list is spoken of
            return scene.dialogue().list() == null
                    ? Optional.of(Changing.of(
                            WhichOne.For.FINISH, target, scene.as(new Act.FinishReminder(target), scene.words())))
                    : Optional.empty();
        }
        List<Guess> ranked = scene.read().interpretation().ranked();
        Guess best = ranked.stream()
                .filter(guess -> isPossible(guess.intent(), scene))
                .findFirst()
                .orElse(null);
        double other = ranked.stream()
                .filter(guess -> act(guess.intent(), target, scene).isEmpty())
                .filter(guess -> guess.intent() != Intent.REMOVE_FROM_LIST)
                .findFirst()
                .map(Guess::likelihood)
                .orElse(0.0);
        if (best == null || best.likelihood() < LEAST || best.likelihood() * WEIGHT < other) {
            return Optional.empty();
        }
        boolean isBlame = scene.act() instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.COMPLAINT;
        return act(best.intent(), target, scene)
                .map(act -> best.likelihood() < ASKED || isBlame
                        ? new Step.Ask(new Question.ShallI(act), new Aim.Shall(act, scene.words()))
                        : Changing.of(what(best.intent()), target, scene.as(act, scene.words())));
    }

    /** Nothing is moved that is not given a time, and whoever copes asks for nothing else. */
    private static boolean isPossible(Intent intent, Scene scene) {
        boolean saysWhen = scene.saysWhenOrHowLong();
        if (Vocabulary.holds(scene.words(), WordUse.MANAGING) && !scene.saysWhen()) {
            return false;
        }
        return switch (intent) {
            case MOVE_REMINDER, SNOOZE_REMINDER -> saysWhen;
            case FINISH_REMINDER ->
                !Vocabulary.holds(scene.words(), WordUse.FOR_GOOD)
                        && !Vocabulary.begins(scene.words(), WordUse.NEGATION);
            case CANCEL_REMINDER, CANCEL_ALL_REMINDERS -> !Vocabulary.holds(scene.words(), WordUse.KEEPING);
            default -> false;
        };
    }

    private static WhichOne.For what(Intent intent) {
        return switch (intent) {
            case MOVE_REMINDER -> WhichOne.For.MOVE;
            case SNOOZE_REMINDER -> WhichOne.For.SNOOZE;
            case FINISH_REMINDER -> WhichOne.For.FINISH;
            default -> WhichOne.For.CANCEL;
        };
    }

    private static Optional<Act> act(Intent intent, Target target, Scene scene) {
        return switch (intent) {
            case MOVE_REMINDER -> Optional.of(new Act.MoveReminder(target, scene.words()));
            case SNOOZE_REMINDER -> Optional.of(new Act.SnoozeReminder(target, scene.words()));
            case FINISH_REMINDER -> Optional.of(new Act.FinishReminder(target));
            case CANCEL_REMINDER, CANCEL_ALL_REMINDERS -> Optional.of(new Act.CancelReminder(target));
            default -> Optional.empty();
        };
    }
}
