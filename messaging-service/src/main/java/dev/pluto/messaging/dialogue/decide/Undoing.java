package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.Mood.Feeling;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes back what was done last. */
final class Undoing {

    private static final int FEW_WORDS = 7;

    private Undoing() {}

    static Step of(Scene scene) {
        Dialogue dialogue = scene.dialogue();
        if (isRegret(scene)) {
            return Step.say(Topic.SMALL_TALK, Map.of("words", scene.words()));
        }
        if (dialogue.deeds().isEmpty()) {
            return Step.say(Topic.NOTHING_TO_UNDO);
        }
        List<Deed> fresh = dialogue.fresh(scene.at());
        if (fresh.isEmpty()) {
            return Step.happened(new Outcome.Refused(Reason.TOO_LATE, null));
        }
        if (fresh.get(0).done() instanceof Outcome.TakenBack) {
            return further(fresh, scene);
        }
        boolean isReplaced = Replacing.replaced(fresh).isPresent();
        if (Vocabulary.holds(scene.words(), WordUse.ALL) || isReplaced || isOfSettings(fresh)) {
            UUID text = fresh.get(0).messageId();
            return new Step.All(fresh.stream()
                    .filter(deed -> deed.messageId().equals(text) && !(deed.done() instanceof Outcome.TakenBack))
                    .map(Undoing::takeBack)
                    .toList());
        }
        return takeBack(fresh.get(0));
    }

    /** "Sorry, I didn't mean that", right behind a harsh word: that is taken back, and no deed. */
    static boolean isRegret(Scene scene) {
        Dialogue dialogue = scene.dialogue();
        boolean isLast = dialogue.felt(scene.at())
                .filter(mood -> mood.feeling() == Feeling.ANNOYANCE)
                .filter(mood -> dialogue.newest()
                        .filter(deed -> deed.at().isAfter(mood.at()))
                        .isEmpty())
                .isPresent();
        return isLast
                && Vocabulary.holds(scene.words(), WordUse.REGRETTING)
                && Vocabulary.words(scene.words()).size() <= FEW_WORDS;
    }

    /** "Undo" once more is one deed further back; what was taken back stays so. */
    private static Step further(List<Deed> fresh, Scene scene) {
        boolean isFurther = Vocabulary.holds(scene.words(), WordUse.FURTHER_BACK)
                && !Vocabulary.holds(scene.words(), WordUse.THE_UNDO);
        return fresh.stream()
                .filter(deed -> isFurther && !(deed.done() instanceof Outcome.TakenBack))
                .findFirst()
                .map(Undoing::takeBack)
                .orElseGet(() -> Step.say(Topic.NOTHING_TO_UNDO));
    }

    /** Settings that one text changed are taken back as they were changed: together. */
    private static boolean isOfSettings(List<Deed> fresh) {
        UUID text = fresh.get(0).messageId();
        return fresh.stream()
                .filter(deed -> deed.messageId().equals(text))
                .allMatch(deed -> deed.done() instanceof Outcome.ProfileChanged);
    }

    private static Step takeBack(Deed deed) {
        return Step.of(new Call.TakeBack(deed.done()));
    }

    /** Whether the last deed ended something. */
    static boolean ends(Dialogue dialogue) {
        return dialogue.lastDid(Outcome.RemindersCancelled.class, Outcome.RemindersFinished.class);
    }

    /** Whether the last deed gave a reminder another time, or left one run of it out. */
    static boolean changes(Dialogue dialogue) {
        return dialogue.lastDid(
                Outcome.ReminderMoved.class, Outcome.ReminderSnoozed.class, Outcome.ReminderSkipped.class);
    }
}
