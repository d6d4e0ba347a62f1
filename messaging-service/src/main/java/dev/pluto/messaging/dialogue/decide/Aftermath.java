package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Mood;
import dev.pluto.messaging.dialogue.state.Mood.Feeling;
import dev.pluto.messaging.say.Topic;
import java.time.Instant;
import java.util.Optional;

/** How a talk goes on from a danger, from grief or from annoyance that was told a moment ago. */
public final class Aftermath {

    private Aftermath() {}

    /** What a request is that comes soon after a danger. */
    public enum Sequel {
        /** It goes on, or nothing says that it does not. */
        DANGER,
        /** Help is on its way. */
        HELPED,
        /** There is none any more, or never was. */
        OVER,
        /** Something else is wanted, so clearly that the danger cannot be meant. */
        OTHER
    }

    /** Empty when no danger was told lately. */
    public static Optional<Sequel> of(Dialogue dialogue, Read read) {
        return danger(dialogue, read).map(mood -> sequel(mood, read));
    }

    /** Whether soon after a danger a text without a plain sign of one tells that there is help, or none is needed any more. */
    public static boolean isHelped(Dialogue dialogue, Read read) {
        String words = read.text().text();
        boolean isBetter = Vocabulary.holds(words, WordUse.SAFE) || Vocabulary.holds(words, WordUse.HELPED);
        return danger(dialogue, read).isPresent() && isBetter && !Vocabulary.holds(words, WordUse.WORSE);
    }

    private static Optional<Mood> danger(Dialogue dialogue, Read read) {
        return dialogue.felt(read.text().saidAt()).filter(mood -> mood.feeling() == Feeling.DANGER);
    }

    /** What was polite in a text is read by nobody, but tells how things are: so all of it counts. */
    private static Sequel sequel(Mood mood, Read read) {
        if (isClear(read.act(), read) || !mood.isOfSelfHarm() && isAskedBack(read)) {
            return Sequel.OTHER;
        }
        String words = read.text().text();
        if (Vocabulary.holds(words, WordUse.WORSE)) {
            return Sequel.DANGER;
        }
        if (Vocabulary.holds(words, WordUse.SAFE)) {
            return Sequel.OVER;
        }
        boolean isThanks = read.act() instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.THANKS;
        return isThanks || Vocabulary.holds(words, WordUse.HELPED) ? Sequel.HELPED : Sequel.DANGER;
    }

    /** "Which ward was it" asks for what was told or planned, and for no help. */
    private static boolean isAskedBack(Read read) {
        boolean isQuestion = read.act() instanceof Act.AskFact
                || read.act() instanceof Act.AskClock
                || read.act() instanceof Act.ListReminders;
        return isQuestion && Vocabulary.holds(read.words(), WordUse.ASKING_BACK);
    }

    /** Only what nobody says of somebody in danger: "at 5 he took them" holds a time as well. */
    private static boolean isClear(Act act, Read read) {
        boolean isWish = act instanceof Act.SetReminder
                || act instanceof Act.ListReminders
                || act instanceof Act.MoveReminder
                || act instanceof Act.SnoozeReminder
                || act instanceof Act.FinishReminder
                || act instanceof Act.CancelReminder
                || act instanceof Act.CancelAllReminders
                || act instanceof Act.AddToList
                || act instanceof Act.ShowList
                || act instanceof Act.RemoveFromList
                || act instanceof Act.RecountFacts;
        return isWish && Vocabulary.holds(read.words(), WordUse.DEED)
                || act instanceof Act.StopMessages
                || act instanceof Act.DataWish
                || act instanceof Act.AskProfile;
    }

    /** What to say where words alone say nothing, but go on from what was felt; empty where they do not. */
    static Optional<Topic> topic(Scene scene) {
        boolean goesOn = !scene.isQuestionMarked() && !scene.words().isBlank();
        return goesOn
                ? scene.dialogue().felt(scene.at()).map(Mood::feeling).flatMap(Aftermath::topic)
                : Optional.empty();
    }

    /** What is told right after grief or annoyance is more of it, unless it is of what lasts: "he was fourteen" wants no noting down. */
    static boolean isVented(Scene scene) {
        return topic(scene).isPresent()
                && !Vocabulary.holds(scene.words(), WordUse.LASTING)
                && !Vocabulary.begins(scene.words(), WordUse.REQUEST)
                && !Vocabulary.begins(scene.words(), WordUse.ORDERING);
    }

    /** Whether what is told wants a word of sympathy before it is kept. */
    static boolean isHard(Scene scene) {
        return Vocabulary.holds(scene.words(), WordUse.ILL) && !scene.isQuestionMarked();
    }

    /** Whether somebody died or two parted, and facts were spoken of: what was told of them holds no more. */
    static boolean isParting(Act.Talk talk, Scene scene) {
        return talk.topic() == Act.Talk.Topic.GRIEF
                && scene.dialogue().subject() == Subject.FACTS
                && Vocabulary.holds(scene.words(), WordUse.PARTING)
                && !scene.isQuestionMarked();
    }

    /** Sympathy is all that is said; memory ends what it knew, and keeps nothing of the grief. */
    static Step parted(Scene scene) {
        return Step.all(
                Step.say(Topic.GRIEF),
                new Step.Do(new Call.Remember(scene.words(), scene.at()), outcome -> Step.NOTHING));
    }

    /** As {@link #topic(Scene)}, where it was not surely understood otherwise. */
    static Optional<Topic> topic(Act.Talk talk, Scene scene) {
        boolean isOpen = talk.topic() == Act.Talk.Topic.UNKNOWN
                || (talk.topic() == Act.Talk.Topic.SMALL_TALK && !scene.isSure());
        return isOpen ? topic(scene) : Optional.empty();
    }

    private static Optional<Topic> topic(Feeling feeling) {
        return switch (feeling) {
            case DANGER -> Optional.empty();
            case GRIEF -> Optional.of(Topic.GRIEF);
            case ANNOYANCE -> Optional.of(Topic.COMPLAINT);
        };
    }

    /** The talk after a request that was no danger: what is felt is told, goes on, or is left behind. */
    public static Dialogue after(Read read, Dialogue dialogue) {
        Instant at = read.text().saidAt();
        if (read.act() instanceof Act.Talk talk) {
            return switch (talk.topic()) {
                case GRIEF -> dialogue.feeling(new Mood(Feeling.GRIEF, null, at));
                case COMPLAINT -> dialogue.feeling(new Mood(Feeling.ANNOYANCE, null, at));
                default -> dialogue;
            };
        }
        boolean stays = read.act() instanceof Act.TellFact
                || danger(dialogue, read).filter(Mood::isOfSelfHarm).isPresent();
        return stays ? dialogue : dialogue.feeling(null);
    }
}
