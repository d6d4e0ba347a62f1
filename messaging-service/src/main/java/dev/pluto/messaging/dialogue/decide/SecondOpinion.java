package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
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
            return mayBeAsked(scene) ? Optional.of(asked(scene, first)) : Optional.empty();
        }
        if (mayBeTold(scene)) {
            boolean isGuess =
                    scene.act() instanceof Act.Undo || isOfFacts(scene) && GuessedNames.isOfSomebodyElse(scene);
            return Optional.of(facts.tell(scene, () -> isGuess ? unclear() : first.get()));
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

    private static boolean mayBeAsked(Scene scene) {
        Act act = scene.act();
        if (act instanceof Act.ListReminders list) {
            return !list.matter().isBlank() && !Vocabulary.holds(scene.words(), For.REMINDER_NOUN);
        }
        boolean isTalk = act instanceof Act.Talk talk
                && switch (talk.topic()) {
                    case BEYOND, HELP, UNKNOWN, SMALL_TALK, COMPLAINT -> true;
                    case GREETING, THANKS, GRIEF -> false;
                };
        boolean isUnsure = !scene.isSure()
                && (act instanceof Act.SetReminder
                        || act instanceof Act.AskClock
                        || act instanceof Act.ShowList
                        || act instanceof Act.AddToList
                        || act instanceof Act.MoveReminder
                        || act instanceof Act.SetName
                        || act instanceof Act.Undo);
        return isTalk || isUnsure || act instanceof Act.Choice || act instanceof Act.TellFact;
    }

    /** Reminders that fit are told first, then what is surely known. */
    private static Step asked(Scene scene, Supplier<Step> first) {
        Step known = new Step.Do(
                new Call.Answer(scene.words(), null),
                outcome -> Facts.isKnown(outcome, scene)
                        ? Step.happened(outcome)
                        : isOfForgotten(scene) ? Step.say(Topic.NOT_KNOWN) : first.get());
        if (!(scene.act() instanceof Act.ListReminders list)) {
            return known;
        }
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            boolean isReminder = outcome instanceof Outcome.Reminders open
                    && !Naming.byMatter(list.matter(), open.found().reminders(), scene)
                            .isEmpty();
            return isReminder ? first.get() : known;
        });
    }

    /** After something was forgotten a question about the person may be about that: it is not known, rather than beyond us. */
    private static boolean isOfForgotten(Scene scene) {
        return scene.act() instanceof Act.Talk
                && Vocabulary.holds(scene.words(), For.OWN)
                && scene.dialogue().deeds().stream().map(Deed::done).anyMatch(Facts::isUnsaid);
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
                case SMALL_TALK, COMPLAINT -> isPersonal(scene) && (rights || isLoose(scene));
                case GREETING -> isUnclear(scene) && tells;
                case THANKS, GRIEF -> false;
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
                || act instanceof Act.MoveReminder
                || act instanceof Act.SetName && !Vocabulary.holds(words, For.NAMING);
        boolean isWish =
                act instanceof Act.AddToList && !scene.isSure() && tells && Vocabulary.holds(words, For.WISHING);
        boolean isTimeless = act instanceof Act.SetReminder && isOfFacts(scene) && !scene.saysWhen();
        boolean isAsked = Vocabulary.holds(words, For.REMINDER_NOUN);
        return isUnsure && states(scene)
                || isOther && isOfFacts(scene) && isPuttingRight(words)
                || GuessedNames.isNone(scene)
                || isWish
                || isTimeless && !isAsked;
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
