package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What to do about one request, given all that came before it. */
public final class Decisions {

    private final Facts facts;
    private final Lists lists;
    private final SecondOpinion memory;
    private final Function<Scene, Map<String, String>> rescue;

    /** @param rescue whom to call, as values of {@link Topic#DANGER} */
    public Decisions(Homes homes, Function<Scene, Map<String, String>> rescue) {
        this.facts = new Facts(homes);
        this.lists = new Lists(facts);
        this.memory = new SecondOpinion(facts);
        this.rescue = rescue;
    }

    /**
     * A decision.
     *
     * @param settles the pending question is answered by it, or dropped
     */
    public record Decision(Step step, boolean settles) {}

    public Decision of(Scene scene) {
        if (scene.act() instanceof Act.Danger) {
            return new Decision(rescue(Topic.DANGER, scene), false);
        }
        Optional<Open> pending = scene.dialogue().pending();
        Optional<Step> reply = pending.flatMap(open -> Replies.to(open, scene, this::perform));
        return reply.map(step -> new Decision(step, true)).orElseGet(() -> new Decision(perform(scene), false));
    }

    /** What is spoken of after a request. */
    public static Subject subject(Act act, Subject before) {
        return Acts.subject(act, before);
    }

    /** Whom to call, in danger or should it come back. */
    public Step rescue(Topic topic, Scene scene) {
        return Step.say(topic, rescue.apply(scene));
    }

    private Step perform(Scene scene) {
        Optional<Step> forgetting = Forgetting.asked(scene);
        if (forgetting.isPresent()) {
            return forgetting.get();
        }
        if (ConsentKeywords.isCancel(scene.words())) {
            return Changing.bareCancel(scene);
        }
        if (Stopping.isOnlySpokenOf(scene)) {
            return Step.say(Topic.HOW_TO_STOP);
        }
        if (Stopping.isUnclear(scene)) {
            return Stopping.asked(scene);
        }
        if (isKept(scene) || Undoing.isRegret(scene)) {
            return Undoing.of(scene);
        }
        boolean isAsked = scene.act() instanceof Act.MoveReminder && Asked.holdsWhen(scene);
        return isAsked ? Mentioned.whenAsked(scene, () -> planned(scene)) : planned(scene);
    }

    private Step planned(Scene scene) {
        Optional<Step> changed =
                scene.dialogue().pending().isPresent() ? Optional.empty() : ChangingRules.of(scene, () -> read(scene));
        return changed.orElseGet(() -> read(scene));
    }

    private Step read(Scene scene) {
        return Amending.of(scene)
                .or(() -> Following.of(scene))
                .or(() -> Alike.of(scene, () -> otherwise(scene)))
                .or(() -> Refining.of(scene, () -> otherwise(scene)))
                .orElseGet(() -> otherwise(scene));
    }

    /** Where nothing said before is changed by it. */
    private Step otherwise(Scene scene) {
        return Restated.of(scene, facts, () -> alone(scene))
                .or(() -> Mentioned.of(scene, () -> remembered(scene)))
                .orElseGet(() -> remembered(scene));
    }

    /** "No, keep it", of what was just ended. */
    private static boolean isKept(Scene scene) {
        boolean isIdle = scene.act() instanceof Act.No || scene.act() instanceof Act.Talk;
        boolean isMeant = Undoing.ends(scene.dialogue()) && Vocabulary.holds(scene.words(), WordUse.KEEPING)
                || Undoing.changes(scene.dialogue()) && Vocabulary.holds(scene.words(), WordUse.NOT_CHANGED);
        return isIdle && isMeant && !scene.dialogue().fresh(scene.at()).isEmpty();
    }

    private Step remembered(Scene scene) {
        return memory.of(scene, () -> alone(scene)).orElseGet(() -> alone(scene));
    }

    /** By what was read, whatever memory knows. */
    private Step alone(Scene scene) {
        if (scene.act() instanceof Act.SetReminder set && Reminding.isTold(scene)) {
            return Step.all(facts.tell(scene, () -> Step.NOTHING), Reminding.of(set, scene));
        }
        return Finishing.told(scene, () -> plain(scene.act(), scene)).orElseGet(() -> plain(scene.act(), scene));
    }

    private Step plain(Act act, Scene scene) {
        return withReminders(act, scene)
                .or(() -> withFacts(act, scene))
                .or(() -> withSettings(act, scene))
                .or(() -> lists.of(act, scene))
                .or(() -> act instanceof Act.AskClock clock ? Optional.of(Clock.of(clock, scene)) : Optional.empty())
                .orElseGet(() -> Talking.of(act, scene));
    }

    private static Optional<Step> withReminders(Act act, Scene scene) {
        if (act instanceof Act.SetReminder set) {
            return Optional.of(Reminding.of(set, scene));
        }
        if (act instanceof Act.ListReminders list) {
            return Optional.of(Listing.of(list, scene));
        }
        if (act instanceof Act.MoveReminder move) {
            return Optional.of(Changing.of(For.MOVE, move.target(), scene));
        }
        if (act instanceof Act.SnoozeReminder snooze) {
            return Optional.of(Changing.of(For.SNOOZE, snooze.target(), scene));
        }
        if (act instanceof Act.FinishReminder finish) {
            return Optional.of(Changing.of(For.FINISH, finish.target(), scene));
        }
        if (act instanceof Act.CancelReminder cancel) {
            return Optional.of(Changing.of(For.CANCEL, cancel.target(), scene));
        }
        if (act instanceof Act.CancelAllReminders) {
            return Optional.of(Changing.all(scene));
        }
        return act instanceof Act.Undo ? Optional.of(Undoing.of(scene)) : Optional.empty();
    }

    private Optional<Step> withFacts(Act act, Scene scene) {
        if (act instanceof Act.TellFact && Aftermath.isVented(scene)) {
            return Aftermath.topic(scene).map(Step::say);
        }
        if (act instanceof Act.TellFact) {
            Step told = facts.tell(Aftermath.topic(scene).orElse(Topic.SMALL_TALK), scene);
            return Optional.of(Aftermath.isHard(scene) ? Step.all(Step.say(Topic.GRIEF), told) : told);
        }
        if (act instanceof Act.CorrectFact || act instanceof Act.Choice) {
            return Optional.of(correct(act, scene));
        }
        if (act instanceof Act.AskFact) {
            return Optional.of(facts.ask(scene));
        }
        if (act instanceof Act.ForgetFact) {
            return Optional.of(Facts.forget(scene));
        }
        return act instanceof Act.RecountFacts ? Optional.of(Facts.recount(scene)) : Optional.empty();
    }

    /** "No, at 8", "sorry, 5512": of what was done last it is said anew. By what that was, not by the words. */
    private Step correct(Act act, Scene scene) {
        if (act instanceof Act.Choice choice) {
            if (scene.dialogue().pending().isPresent()) {
                return Step.say(Topic.UNKNOWN); // and what is asked is asked again
            }
            boolean isNext = Undoing.ends(scene.dialogue())
                    && (choice.target().isOther()
                            || Vocabulary.begins(scene.words(), WordUse.JOINING)
                            || scene.isSure() && Vocabulary.holds(scene.words(), WordUse.ALSO));
            if (isNext) {
                return Changing.of(For.CANCEL, choice.target(), scene);
            }
            if (Listing.isOneAsked(choice.target(), scene)) {
                return Listing.one(choice.target(), scene);
            }
            if (choice.target().isAll() && Undoing.ends(scene.dialogue())) {
                return Changing.rest(scene);
            }
        }
        Deed last = scene.dialogue().fresh(scene.at()).stream().findFirst().orElse(null);
        boolean isReminder =
                last != null && last.isAboutReminders() && scene.dialogue().subject() == Subject.REMINDERS;
        if (isReminder && NewTimes.isMoment(scene)) {
            Target target = act.target();
            return Changing.of(
                    For.MOVE, target == null || target.ordinal() == null ? Mentioned.target(scene) : target, scene);
        }
        boolean isOfNothingElse =
                scene.dialogue().subject() == Subject.NONE && Vocabulary.holds(scene.words(), WordUse.STATING);
        boolean isFact = act instanceof Act.CorrectFact && (isOfNothingElse || isOfSomebody(scene))
                || (last != null && last.done() instanceof Outcome.Remembered)
                || scene.dialogue().subject() == Subject.FACTS;
        boolean isChoice = act instanceof Act.Choice;
        return isFact ? facts.tell(Topic.UNKNOWN, scene) : Step.say(isChoice ? Topic.NOTHING_ASKED : Topic.UNKNOWN);
    }

    /** "Feels like it should be Friday" puts nothing right where nothing was told. */
    private static boolean isOfSomebody(Scene scene) {
        return scene.isSure()
                || Vocabulary.holds(scene.words(), WordUse.OWN)
                || Vocabulary.begins(scene.words(), WordUse.TELLING)
                || Quotes.hasName(scene.words());
    }

    private Optional<Step> withSettings(Act act, Scene scene) {
        if (act instanceof Act.SetName name) {
            return Optional.of(Settings.name(name, scene));
        }
        if (act instanceof Act.SetZone zone) {
            return Optional.of(Settings.zone(zone, scene));
        }
        if (act instanceof Act.SetLanguage language) {
            return Optional.of(Settings.language(language, scene));
        }
        if (act instanceof Act.SetStyle style) {
            return Optional.of(Settings.style(style));
        }
        if (act instanceof Act.SetPreference preference) {
            return Optional.of(Settings.preference(preference, scene));
        }
        if (act instanceof Act.AskProfile ask) {
            return Optional.of(Settings.told(ask, scene).orElseGet(() -> profileFromFacts(ask, scene)));
        }
        return act instanceof Act.StopMessages ? Optional.of(Stopping.of(scene)) : Optional.empty();
    }

    /** What the profile does not know the person may have told all the same. */
    private static Step profileFromFacts(Act.AskProfile ask, Scene scene) {
        return new Step.Do(new Call.Answer(scene.words(), null), outcome -> {
            boolean isKnown = outcome instanceof Outcome.FactAnswered answered
                    && answered.answer().kind().equals("fact")
                    && answered.answer().likelihood() >= 0.7;
            return isKnown ? Step.happened(outcome) : Settings.notKnown(ask);
        });
    }
}
