package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Intent;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.decide.Vocabulary.For;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Memory is asked before a text is answered by words alone: what was learned from examples knows how people ask and tell, memory knows
 * what this person told. Only what memory surely knows, or keeps, takes the place of what was read at first.
 */
final class SecondOpinion {

    private static final int BRIEF = 3;
    private static final double HALF_SURE = 0.8;
    private static final double HALF = 0.5;
    private static final int LONG_FOR_UNDO = 5;
    private static final int MOST_WORDS = 60;

    private final Facts facts;

    SecondOpinion(Facts facts) {
        this.facts = facts;
    }

    /**
     * What memory makes of a text.
     *
     * @param first what follows from what was read at first
     * @return empty when memory has no say in it
     */
    Optional<Step> of(Scene scene, Supplier<Step> first) {
        if (isUnwise(scene) || scene.act() instanceof Act.Talk && Aftermath.isVented(scene)) {
            return Optional.empty();
        }
        if (takesBack(scene)) {
            return Optional.of(Facts.forget(scene, () -> notFound(scene, first)));
        }
        if (isMistaken(scene)) {
            return Optional.of(facts.tell(scene, first));
        }
        if (isQuestion(scene)) {
            return Enquiries.of(scene, first);
        }
        if (mayBeTold(scene)) {
            boolean isGuess =
                    scene.act() instanceof Act.Undo || isOfFacts(scene) && GuessedNames.isOfSomebodyElse(scene);
            Step told = facts.tell(scene, () -> isGuess ? unclear() : first.get());
            return Optional.of(isDeed(scene.act()) ? unlessPlanned(told, scene, first) : told);
        }
        return isLongUndo(scene) ? Optional.of(unclear()) : Optional.empty();
    }

    /** An open question takes what answers it, but for the one that was only an offer. */
    private static boolean isUnwise(Scene scene) {
        boolean isOther = scene.dialogue()
                .pending()
                .filter(open -> !(open.aim() instanceof Aim.NewZone))
                .isPresent();
        int words = Vocabulary.words(scene.words()).size();
        return isOther && (scene.isSure() || words <= BRIEF) || words > MOST_WORDS || words == 0;
    }

    static boolean isQuestion(Scene scene) {
        return scene.isQuestionMarked() || Vocabulary.begins(scene.words(), For.OPENING_QUESTION);
    }

    /** "When I was ten we lived by the sea" asks nothing, and "keep forgetting her" wants nothing forgotten. */
    private static boolean isMistaken(Scene scene) {
        if (scene.isQuestionMarked()) {
            return false;
        }
        String words = scene.words();
        if (scene.act() instanceof Act.AskFact) {
            return Vocabulary.begins(words, For.BEFORE_WHAT_WAS);
        }
        boolean isLong = Vocabulary.words(words).size() > BRIEF;
        return scene.act() instanceof Act.ForgetFact && isLong && !Vocabulary.holds(words, For.FORGETTING);
    }

    /** A statement that was read as something which states nothing, or that goes on from facts. */
    private static boolean mayBeTold(Scene scene) {
        String words = scene.words();
        if (Vocabulary.begins(words, For.ORDERING) || Vocabulary.begins(words, For.REQUEST)) {
            return false;
        }
        boolean tells = Vocabulary.begins(words, For.TELLING) || words.strip().startsWith("*");
        boolean rights = isOfFacts(scene) && (tells || isPuttingRight(words));
        Act act = scene.act();
        if (act instanceof Act.Talk talk) {
            return switch (talk.topic()) {
                case BEYOND, HELP -> tells || rights || isLoose(scene) || isUnclear(scene);
                case UNKNOWN -> rights || isLoose(scene) || isUnclear(scene);
                case SMALL_TALK -> isPersonal(scene) && (rights || isLoose(scene) || isHalfSure(scene));
                case COMPLAINT -> isPersonal(scene) && (rights || isLoose(scene));
                case GREETING -> isUnclear(scene) && tells;
                case THANKS -> isOfFacts(scene) && words.strip().startsWith("*");
                case GRIEF -> isFaintDanger(scene) && isPersonal(scene) && isOfOthers(scene);
            };
        }
        boolean isLong = Vocabulary.words(words).size() > BRIEF;
        boolean isUnsure = !scene.isSure()
                && (act instanceof Act.AskClock
                        || act instanceof Act.ShowList
                        || act instanceof Act.ListReminders
                        || act instanceof Act.AskProfile
                        || act instanceof Act.Undo);
        boolean isOther = act instanceof Act.Choice
                || act instanceof Act.No && isLong
                || act instanceof Act.Yes && isLong
                || act instanceof Act.SetName && !Vocabulary.holds(words, For.NAMING);
        boolean isWish =
                act instanceof Act.AddToList && !scene.isSure() && tells && Vocabulary.holds(words, For.WISHING);
        boolean isTimeless = act instanceof Act.SetReminder && isOfFacts(scene) && !scene.saysWhen();
        boolean isAsked = scene.isSure() && Vocabulary.holds(words, For.REMINDER_NOUN);
        return isUnsure && states(scene)
                || isOther && isOfFacts(scene) && isPuttingRight(words)
                || GuessedNames.isNone(scene)
                || isWish
                || isDeed(act) && hasHappened(scene)
                || isTimeless && !isAsked;
    }

    /** What only sounds a little like danger may be told of anybody: "Mam won't touch lamb". */
    private static boolean isFaintDanger(Scene scene) {
        boolean isDanger = scene.read().interpretation().intent() == Intent.DANGER;
        return isDanger && !scene.isSure() && scene.likelihood() < HALF;
    }

    private static boolean isDeed(Act act) {
        return act instanceof Act.MoveReminder || act instanceof Act.FinishReminder || act instanceof Act.CancelReminder;
    }

    /** "Choir moved to Wednesdays", "he's gone off them": what is so now rather than what is to be done. */
    private static boolean hasHappened(Scene scene) {
        String words = scene.words();
        boolean rights = isPuttingRight(words) && !scene.isSure();
        boolean is = states(scene) || Vocabulary.holds(words, For.MOVED) || rights;
        return is && !Vocabulary.holds(words, For.REMINDER_NOUN) && (isOfFacts(scene) || !scene.isSure());
    }

    /** What is planned is meant before what is told: only where no reminder fits, memory has a say. */
    private static Step unlessPlanned(Step told, Scene scene, Supplier<Step> first) {
        Target target = scene.act().target();
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isPlanned = target == null
                    || outcome instanceof Outcome.Reminders open
                            && !Naming.named(target, open.found().reminders(), scene)
                                    .isEmpty();
            return isPlanned ? first.get() : told;
        });
    }

    /** What was learned to be talk, but not beyond doubt, and tells of somebody else; how people feel is told of themselves. */
    private static boolean isHalfSure(Scene scene) {
        return scene.read().interpretation().intent() == Intent.SMALL_TALK
                && scene.likelihood() < HALF_SURE
                && isOfOthers(scene);
    }

    private static boolean isOfOthers(Scene scene) {
        return states(scene) && !Vocabulary.begins(scene.words(), For.OF_ONESELF);
    }

    /** Talk by the way is only kept where it is about the person or somebody named. */
    private static boolean isPersonal(Scene scene) {
        boolean isShort = Vocabulary.words(scene.words()).size() <= 2 * BRIEF;
        return Vocabulary.holds(scene.words(), For.OWN)
                || Quotes.hasName(scene.words())
                || isShort && isPuttingRight(scene.words());
    }

    private static boolean isUnclear(Scene scene) {
        return !scene.isSure() && Vocabulary.words(scene.words()).size() > BRIEF;
    }

    private static boolean isLoose(Scene scene) {
        return !scene.isSure() && (states(scene) || isOfFacts(scene));
    }

    /** What tells of somebody by how it begins, or names somebody. */
    private static boolean states(Scene scene) {
        return Vocabulary.begins(scene.words(), For.TELLING)
                || Vocabulary.words(scene.words()).size() >= BRIEF
                        && (Quotes.hasName(scene.words()) || Vocabulary.holds(scene.words(), For.STATING));
    }

    private static boolean isPuttingRight(String words) {
        return words.strip().startsWith("*")
                || Vocabulary.begins(words, For.PUTTING_RIGHT)
                || Vocabulary.words(words).size() <= BRIEF;
    }

    /** A fact was told or asked for just before. */
    private static boolean isOfFacts(Scene scene) {
        return scene.dialogue().subject() == Subject.FACTS;
    }

    /** "Forget the hint", "I take that back", where facts are spoken of. */
    private static boolean takesBack(Scene scene) {
        Act act = scene.act();
        boolean isRead = act instanceof Act.CancelReminder
                || act instanceof Act.Talk
                || act instanceof Act.RemoveFromList
                || act instanceof Act.Undo && Vocabulary.words(scene.words()).size() > BRIEF;
        return isRead
                && isOfFacts(scene)
                && Vocabulary.begins(scene.words(), For.FORGETTING)
                && !Vocabulary.holds(scene.words(), For.REMINDER_NOUN);
    }

    /** Taking back is no guess: many words that may mean it do not. */
    private static boolean isLongUndo(Scene scene) {
        return scene.act() instanceof Act.Undo
                && !scene.isSure()
                && Vocabulary.words(scene.words()).size() > LONG_FOR_UNDO
                && toldJustNow(scene);
    }

    /** "Forget I said that" means what was told last; "remove it" beside a wish that was met already means nothing more. */
    private static Step notFound(Scene scene, Supplier<Step> first) {
        boolean isMet = scene.dialogue()
                .newest()
                .map(Deed::done)
                .filter(Outcome.Forgotten.class::isInstance)
                .isPresent();
        return isMet ? Step.NOTHING : toldJustNow(scene) ? Undoing.of(scene) : first.get();
    }

    private static boolean toldJustNow(Scene scene) {
        return scene.dialogue()
                .newest()
                .map(Deed::done)
                .filter(Outcome.Remembered.class::isInstance)
                .isPresent();
    }

    private static Step unclear() {
        return Step.say(Topic.SMALL_TALK);
    }
}
