package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.tool.Outcome;
import java.util.Locale;
import java.util.Optional;

/** The hour of what was set a moment ago without one: "2pm for the kegs" behind "pick up the kegs tomorrow". */
final class HourForLast {

    private HourForLast() {}

    /** Empty where the last one had an hour of its own, or where something else is named. */
    static Optional<Step> of(Act.SetReminder act, Scene scene) {
        String words = scene.words();
        boolean isHour = act.plans().size() == 1
                && Reminding.isMoment(act.plans().get(0).reading())
                && Answers.saysHour(words, scene.said(words))
                && Answers.days(words, scene.said(words)).isEmpty()
                && Answers.length(words, scene.said(words)).isEmpty()
                && !Vocabulary.begins(words, WordUse.BESIDE)
                && !Vocabulary.holds(words, WordUse.AGAIN);
        return isHour
                ? hourless(scene)
                        .filter(last -> isNamed(act.plans().get(0), last, scene))
                        .map(last -> Changing.of(
                                For.MOVE, Target.IT, scene.as(new Act.MoveReminder(Target.IT, words), words)))
                : Optional.empty();
    }

    private static Optional<ReminderAnswer> hourless(Scene scene) {
        boolean isNext = scene.dialogue().subject() == Subject.REMINDERS
                && !scene.earlier().isEmpty();
        if (!isNext) {
            return Optional.empty();
        }
        String told = scene.earlier().get(0);
        return Answers.saysHour(told, scene.said(told)) || !Answers.saysWhen(told, scene.said(told))
                ? Optional.empty()
                : scene.dialogue()
                        .newest()
                        .map(deed -> deed.done() instanceof Outcome.ReminderSet set ? set.reminder() : null)
                        .filter(last -> last.rrule() == null);
    }

    private static boolean isNamed(Plan plan, ReminderAnswer last, Scene scene) {
        Locale locale = scene.person().language();
        String matter = plan.matter() == null ? "" : plan.matter();
        return Stems.share(Stems.of(matter, locale), last, locale) == 1;
    }
}
