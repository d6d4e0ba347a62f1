package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.tool.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of what repeats one run is left out: "skip it this week", "no alarm tomorrow". It goes on after that. */
final class Skipping {

    private Skipping() {}

    /** Whether words that cancel a reminder mean one run of it. */
    static boolean isMeant(ReminderAnswer reminder, String words) {
        return reminder.rrule() != null
                && Vocabulary.holds(words, WordUse.ONE_RUN)
                && !Vocabulary.holds(words, WordUse.FOR_GOOD);
    }

    /** Only the coming run can be left out: where another one is meant, or several, that one is offered. */
    static Step of(ReminderAnswer reminder, String words, Scene scene) {
        if (isSkippedAlready(scene)
                && Vocabulary.holds(words, WordUse.ONLY)
                && Vocabulary.holds(words, WordUse.REFERENCE)) {
            return Listing.one(Target.IT, scene);
        }
        Optional<DayRange> days = Answers.days(words, scene.said(words));
        if (days.isEmpty() || isNext(reminder, days.get(), scene)) {
            return Step.of(new Call.Skip(reminder.taskId()));
        }
        Optional<Step> pause = Pausing.of(reminder, words, scene);
        if (pause.isPresent()) {
            return pause.get();
        }
        String told = Told.all(List.of(reminder), scene.person(), scene.now()).get(0);
        return new Step.Ask(new Question.SkipNext(told), new Aim.Skip(reminder.taskId()));
    }

    /** Whether the coming run alone falls into these days. */
    static boolean isNext(ReminderAnswer reminder, DayRange days, Scene scene) {
        LocalDate due = Told.due(reminder, scene.person()).toLocalDate();
        return holds(days, due) && (isDay(days) || isSeldom(reminder.rrule()));
    }

    /** "Just that one, and carry on after" leaves out no other run. */
    private static boolean isSkippedAlready(Scene scene) {
        return scene.dialogue().lastDid(Outcome.ReminderSkipped.class);
    }

    /** "Skip it this week", where "it" repeats and does not come this week: nothing else that does is meant. */
    static boolean isOfAnother(Target target, List<ReminderAnswer> meant, RemindersAnswer found, Scene scene) {
        String words = scene.words();
        boolean isIt = target.words().isBlank()
                && target.days() != null
                && target.time() == null
                && Vocabulary.holds(words, WordUse.ONE_RUN)
                && Vocabulary.holds(words, WordUse.REFERENCE);
        return isIt
                && new Targets(scene, found, false)
                        .spokenOf(found.reminders())
                        .filter(spoken -> spoken.rrule() != null && !meant.contains(spoken))
                        .isPresent();
    }

    /** "Don't wake me on Saturday" of what comes tomorrow first: the coming run is offered. */
    static Optional<Step> later(Target target, RemindersAnswer found, Scene scene) {
        Target timeless = new Target(
                target.words(), target.isReference(), target.ordinal(), null, null, target.isAll(), target.isOther());
        List<ReminderAnswer> meant =
                target.days() == null ? List.of() : new Targets(scene, found, false).meant(timeless);
        return meant.size() == 1 && meant.get(0).rrule() != null
                ? Optional.of(of(meant.get(0), scene.words(), scene))
                : Optional.empty();
    }

    private static boolean holds(DayRange days, LocalDate day) {
        return !day.isBefore(days.first()) && !day.isAfter(days.last());
    }

    private static boolean isDay(DayRange days) {
        return days.first().equals(days.last());
    }

    /** At most once in a week. */
    private static boolean isSeldom(@Nullable String rrule) {
        String rule = String.valueOf(rrule);
        int days = rule.indexOf("BYDAY=");
        int end = rule.indexOf(';', Math.max(0, days));
        boolean isOneDay =
                days < 0 || rule.substring(days, end < 0 ? rule.length() : end).indexOf(',') < 0;
        return !rule.contains("BYHOUR")
                && (rule.contains("WEEKLY") && isOneDay || rule.contains("MONTHLY") || rule.contains("YEARLY"));
    }
}
