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
        return dialogue.felt(read.text().saidAt())
                .filter(mood -> mood.feeling() == Feeling.DANGER)
                .map(mood -> sequel(read));
    }

    private static Sequel sequel(Read read) {
        if (isClear(read.act(), read)) {
            return Sequel.OTHER;
        }
        if (Vocabulary.holds(read.words(), WordUse.WORSE)) {
            return Sequel.DANGER;
        }
        if (Vocabulary.holds(read.words(), WordUse.SAFE)) {
            return Sequel.OVER;
        }
        boolean isThanks = read.act() instanceof Act.Talk talk && talk.topic() == Act.Talk.Topic.THANKS;
        return isThanks || Vocabulary.holds(read.words(), WordUse.HELPED) ? Sequel.HELPED : Sequel.DANGER;
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
                || dialogue.felt(at)
                        .filter(mood -> mood.feeling() == Feeling.DANGER)
                        .isPresent();
        return stays ? dialogue : dialogue.feeling(null);
    }
}
