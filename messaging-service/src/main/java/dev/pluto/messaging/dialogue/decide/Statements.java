package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Intent;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;

/** Statements that were read as something else, or as nothing, and that memory may keep: it judges whether they tell a fact. */
final class Statements {

    private static final int BRIEF = 3;
    private static final double HALF_SURE = 0.8;
    /** From this on small talk is nothing but that. */
    private static final double PLAIN = 0.93;

    private static final double HALF = 0.5;

    private Statements() {}

    /** A statement that was read as something which states nothing, or that goes on from facts. */
    static boolean mayBeTold(Scene scene) {
        String words = scene.words();
        if (Vocabulary.begins(words, WordUse.ORDERING) || Vocabulary.begins(words, WordUse.REQUEST)) {
            return false;
        }
        Act act = scene.act();
        boolean isWorn = Vocabulary.begins(words, WordUse.OF_ONESELF) && Vocabulary.holds(words, WordUse.WORN);
        boolean isExcuse = act instanceof Act.Talk && (isWorn || Vocabulary.holds(words, WordUse.EXCUSING));
        if (Vocabulary.holds(words, WordUse.OF_US) || isExcuse && words.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return act instanceof Act.Talk talk
                ? talkMayBeTold(talk.topic(), scene)
                : isUnsureOfElse(scene) || goesOn(scene) || isDeed(act) && hasHappened(scene) || isPlanOfLife(scene);
    }

    private static boolean talkMayBeTold(Act.Talk.Topic topic, Scene scene) {
        boolean tells = tells(scene);
        boolean changes = Vocabulary.holds(scene.words(), WordUse.CHANGED)
                && (!isPlainTalk(scene) || Quotes.hasName(scene.words()));
        boolean rights = isOfFacts(scene) && (tells || changes || isPuttingRight(scene.words()));
        return switch (topic) {
            case BEYOND, HELP -> tells || rights || isLoose(scene) || isUnclear(scene);
            case UNKNOWN -> rights || isLoose(scene) || isUnclear(scene);
            case SMALL_TALK ->
                isPersonal(scene) && (rights || !isPlainTalk(scene) && isLoose(scene) || isHalfSure(scene));
            case COMPLAINT -> isPersonal(scene) && (rights || isLoose(scene));
            case GREETING -> isUnclear(scene) && tells;
            case THANKS -> isOfFacts(scene) && scene.words().strip().startsWith("*");
            case GRIEF ->
                isFaintDanger(scene) && isPersonal(scene) && isOfOthers(scene)
                        || isOfFacts(scene) && tells && !scene.isSure() && scene.likelihood() < HALF;
        };
    }

    private static boolean tells(Scene scene) {
        return Vocabulary.begins(scene.words(), WordUse.TELLING)
                || scene.words().strip().startsWith("*");
    }

    private static boolean isUnsureOfElse(Scene scene) {
        Act act = scene.act();
        boolean isElse = act instanceof Act.AskClock
                || act instanceof Act.ShowList
                || act instanceof Act.ListReminders
                || act instanceof Act.AskProfile
                || act instanceof Act.AskFact
                || act instanceof Act.SetStyle style && style.changes().isEmpty()
                || act instanceof Act.Undo;
        boolean isWish =
                act instanceof Act.AddToList && tells(scene) && Vocabulary.holds(scene.words(), WordUse.WISHING);
        return !scene.isSure() && (isElse && states(scene) || isWish) || GuessedNames.isNone(scene);
    }

    /** What is put right behind a fact, whatever it was read as. */
    private static boolean goesOn(Scene scene) {
        Act act = scene.act();
        boolean isLong = Vocabulary.words(scene.words()).size() > BRIEF;
        boolean isOther = act instanceof Act.Choice
                || act instanceof Act.No && isLong
                || act instanceof Act.Yes && isLong
                || act instanceof Act.SetName && !Vocabulary.holds(scene.words(), WordUse.NAMING);
        return isOther && (isOfFacts(scene) || GuessedNames.isAnybodys(scene)) && isPuttingRight(scene.words());
    }

    /** "Bin day is Thursday": it says a time, and nobody asked to be reminded. */
    private static boolean isPlanOfLife(Scene scene) {
        if (!(scene.act() instanceof Act.SetReminder set)) {
            return false;
        }
        boolean isAsked = scene.isSure() && Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        boolean isTimeless = isOfFacts(scene) && !scene.saysWhen() && !isAsked;
        boolean isMoved = isOfFacts(scene) && !scene.isSure() && Vocabulary.begins(scene.words(), WordUse.MOVED);
        boolean isOpen = set.plans().stream().noneMatch(plan -> Reminding.isMoment(plan.reading()));
        return isTimeless || isMoved || isOpen && !scene.isSure() && Vocabulary.holds(scene.words(), WordUse.STATING);
    }

    /** What only sounds a little like danger may be told of anybody: "Mam won't touch lamb". */
    private static boolean isFaintDanger(Scene scene) {
        boolean isDanger = scene.read().interpretation().intent() == Intent.DANGER;
        return isDanger && !scene.isSure() && scene.likelihood() < HALF;
    }

    static boolean isDeed(Act act) {
        return act instanceof Act.MoveReminder
                || act instanceof Act.FinishReminder
                || act instanceof Act.CancelReminder;
    }

    /** "Choir moved to Wednesdays", "he's gone off them": what is so now rather than what is to be done. */
    private static boolean hasHappened(Scene scene) {
        String words = scene.words();
        boolean rights = isPuttingRight(words) && !scene.isSure();
        if (isDone(scene)) {
            return true;
        }
        boolean is = states(scene) || Vocabulary.holds(words, WordUse.MOVED) || rights;
        return is && !Vocabulary.holds(words, WordUse.REMINDER_NOUN) && (isOfFacts(scene) || !scene.isSure());
    }

    /** "Took my tablets", "paid Dave back": with nothing planned that it could finish, it is told. */
    static boolean isDone(Scene scene) {
        String behind = Vocabulary.behind(scene.words(), WordUse.BEFORE_DONE);
        return scene.act() instanceof Act.FinishReminder
                && Vocabulary.begins(behind, WordUse.DID)
                && Vocabulary.words(behind).size() > 1
                && !Vocabulary.isAllOf(behind, WordUse.DID, WordUse.IT_OR_THEM, WordUse.TAIL)
                && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
    }

    /** What was learned to be talk, but not beyond doubt, and tells of somebody else; how people feel is told of themselves. */
    private static boolean isHalfSure(Scene scene) {
        return scene.read().interpretation().intent() == Intent.SMALL_TALK
                && scene.likelihood() < HALF_SURE
                && isOfOthers(scene);
    }

    private static boolean isPlainTalk(Scene scene) {
        return scene.read().interpretation().intent() == Intent.SMALL_TALK && scene.likelihood() >= PLAIN;
    }

    private static boolean isOfOthers(Scene scene) {
        return states(scene) && !Vocabulary.begins(scene.words(), WordUse.OF_ONESELF);
    }

    /** Talk by the way is only kept where it is about the person or somebody named. */
    private static boolean isPersonal(Scene scene) {
        boolean isShort = Vocabulary.words(scene.words()).size() <= 2 * BRIEF;
        return Vocabulary.holds(scene.words(), WordUse.OWN)
                || Quotes.hasName(scene.words())
                || isShort && (isPuttingRight(scene.words()) || Vocabulary.holds(scene.words(), WordUse.CHANGED));
    }

    private static boolean isUnclear(Scene scene) {
        return !scene.isSure() && Vocabulary.words(scene.words()).size() > BRIEF;
    }

    private static boolean isLoose(Scene scene) {
        return !scene.isSure() && (states(scene) || isOfFacts(scene));
    }

    /** What tells of somebody by how it begins, or names somebody. */
    private static boolean states(Scene scene) {
        return Vocabulary.begins(scene.words(), WordUse.TELLING)
                || Vocabulary.words(scene.words()).size() >= BRIEF
                        && (Quotes.hasName(scene.words()) || Vocabulary.holds(scene.words(), WordUse.STATING));
    }

    private static boolean isPuttingRight(String words) {
        return words.strip().startsWith("*")
                || Vocabulary.begins(words, WordUse.PUTTING_RIGHT)
                || Vocabulary.words(words).size() <= BRIEF;
    }

    /** A fact was told or asked for just before. */
    static boolean isOfFacts(Scene scene) {
        return scene.dialogue().subject() == Subject.FACTS;
    }
}
