package dev.pluto.messaging.dialogue.decide;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne.For;

/** The wish to hear no more, in other words than STOP. */
final class Stopping {

    private static final int FEW_WORDS = 4;

    private Stopping() {}

    /** "Leave me alone", "stop it" where no reminder was spoken of: what it is about is to be asked. */
    static boolean isUnclear(Scene scene) {
        boolean isOfReminder = scene.dialogue().subject() == Subject.REMINDERS
                && (scene.act() instanceof Act.CancelReminder || isOfReminders(scene));
        return ConsentKeywords.isUnclear(scene.words()) && (isAsked(scene) || !isOfReminder);
    }

    /** "How do I get out of these texts", "stop messaging me if I don't answer": the end is spoken of and not wanted yet. */
    static boolean isOnlySpokenOf(Scene scene) {
        Act act = scene.act();
        boolean isWish = act instanceof Act.StopMessages;
        boolean mayAsk = isWish
                || act instanceof Act.Talk
                || act instanceof Act.AskFact
                || act instanceof Act.DataWish
                || act instanceof Act.SetPreference
                || act instanceof Act.Undo
                || act instanceof Act.CancelReminder
                || act instanceof Act.ListReminders;
        boolean isOther = ConsentKeywords.isElsewhere(scene.words())
                || Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN) && !isWish;
        return !isOther && (mayAsk && isAskedHow(scene) || isWish && ConsentKeywords.isConditional(scene.words()));
    }

    /** "If I want out, what do I do" is cut in two. */
    private static boolean isAskedHow(Scene scene) {
        boolean isBrief = Vocabulary.words(scene.words()).size() <= FEW_WORDS;
        return ConsentKeywords.isAskedHow(scene.words())
                || isBrief && ConsentKeywords.isAskedHow(scene.read().text().text());
    }

    /** Asked once: who says it again, whichever way, means it. */
    static Step asked(Scene scene) {
        return isAsked(scene) ? Step.of(new Call.StopMessages()) : ask(scene);
    }

    private static boolean isAsked(Scene scene) {
        return scene.dialogue()
                .pending()
                .filter(open -> open.aim() instanceof Aim.Shall shall && shall.act() instanceof Act.StopMessages)
                .isPresent();
    }

    /** What was read as that wish. */
    static Step of(Scene scene) {
        if (isOfReminders(scene)) {
            return Changing.of(For.CANCEL, Target.IT, scene);
        }
        if (ConsentKeywords.isElsewhere(scene.words())) {
            return Talking.of(new Act.Talk(Act.Talk.Topic.SMALL_TALK), scene);
        }
        return scene.isSure() ? Step.of(new Call.StopMessages()) : ask(scene);
    }

    private static Step ask(Scene scene) {
        var stop = new Act.StopMessages();
        return new Step.Ask(new Question.ShallI(stop), new Aim.Shall(stop, scene.words()));
    }

    private static boolean isOfReminders(Scene scene) {
        return scene.dialogue().subject() == Subject.REMINDERS
                && Vocabulary.holds(scene.words(), WordUse.IT_OR_THEM)
                && !Vocabulary.holds(scene.words(), WordUse.MESSAGES);
    }
}
