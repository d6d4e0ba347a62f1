package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;

/** Kinds of acts. */
final class Acts {

    private Acts() {}

    /** Something is asked, or surely wanted, that has nothing to do with a question of ours. */
    static boolean isAnotherMatter(Scene scene) {
        Act act = scene.act();
        if (isQuestion(act)) {
            return scene.read().certainty() != Certainty.UNSURE;
        }
        boolean isList = act instanceof Act.AddToList && Vocabulary.holds(scene.words(), WordUse.LIST_NOUN);
        return isNeverAnAnswer(act) || isList || (scene.isSure() && isDeed(act));
    }

    /** Whatever may be what a reminder is for. */
    static boolean mayBeMatter(Scene scene) {
        Act act = scene.act();
        boolean isCourtesy = act instanceof Act.Talk talk
                && (talk.topic() == Act.Talk.Topic.GREETING
                        || talk.topic() == Act.Talk.Topic.THANKS
                        || talk.topic() == Act.Talk.Topic.COMPLAINT
                        || talk.topic() == Act.Talk.Topic.GRIEF);
        return !isCourtesy
                && !(act instanceof Act.Yes)
                && !SecondOpinion.isQuestion(scene)
                && !Vocabulary.words(scene.words()).isEmpty()
                && MissingParts.isShort(scene.words());
    }

    private static boolean isQuestion(Act act) {
        return act instanceof Act.ListReminders
                || act instanceof Act.AskFact
                || act instanceof Act.AskClock
                || act instanceof Act.AskProfile
                || act instanceof Act.RecountFacts
                || act instanceof Act.ShowList;
    }

    private static boolean isNeverAnAnswer(Act act) {
        return act instanceof Act.Danger
                || act instanceof Act.Secret
                || act instanceof Act.StopMessages
                || act instanceof Act.DataWish
                || act instanceof Act.OtherLanguage
                || act instanceof Act.CancelAllReminders;
    }

    private static boolean isDeed(Act act) {
        return act instanceof Act.FinishReminder
                || act instanceof Act.CancelReminder
                || act instanceof Act.MoveReminder
                || act instanceof Act.SnoozeReminder
                || act instanceof Act.ForgetFact
                || act instanceof Act.TellFact
                || act instanceof Act.SetName
                || act instanceof Act.SetZone
                || act instanceof Act.SetLanguage
                || act instanceof Act.SetStyle
                || act instanceof Act.SetPreference
                || act instanceof Act.RemoveFromList
                || act instanceof Act.MoveToList;
    }

    /** What is spoken of after it. */
    static Subject subject(Act act, Subject before) {
        if (act instanceof Act.SetReminder
                || act instanceof Act.ListReminders
                || act instanceof Act.MoveReminder
                || act instanceof Act.SnoozeReminder
                || act instanceof Act.FinishReminder
                || act instanceof Act.CancelReminder
                || act instanceof Act.CancelAllReminders) {
            return Subject.REMINDERS;
        }
        if (act instanceof Act.AddToList
                || act instanceof Act.ShowList
                || act instanceof Act.RemoveFromList
                || act instanceof Act.MoveToList) {
            return Subject.LIST;
        }
        // what was told counts once it is kept
        if (act instanceof Act.AskFact || act instanceof Act.ForgetFact || act instanceof Act.RecountFacts) {
            return Subject.FACTS;
        }
        if (act instanceof Act.AskClock) {
            return Subject.CLOCK;
        }
        return ofPerson(act, before);
    }

    private static Subject ofPerson(Act act, Subject before) {
        if (act instanceof Act.SetName wish && wish.name() == null) {
            return Subject.NAME_WISHED;
        }
        boolean isName = act instanceof Act.SetName
                || (act instanceof Act.AskProfile ask && ask.aspect() == Act.AskProfile.Aspect.NAME);
        if (isName) {
            return Subject.NAME;
        }
        if (act instanceof Act.SetZone zone && zone.zone() == null) {
            return Subject.ZONE;
        }
        return act instanceof Act.SetStyle
                        || act instanceof Act.SetPreference
                        || act instanceof Act.SetLanguage
                        || act instanceof Act.SetZone
                        || act instanceof Act.AskProfile
                ? Subject.SETTINGS
                : before;
    }
}
