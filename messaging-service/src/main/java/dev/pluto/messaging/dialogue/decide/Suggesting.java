package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Beforehand;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer.Said;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers to a reminder that we suggested: yes, yes at another time, not now, no; and to whether one shall end. */
final class Suggesting {

    private Suggesting() {}

    /** Empty for a text that goes on with something else. */
    static Optional<Step> answer(Open open, Aim.Usual aim, Scene scene) {
        if (scene.act() instanceof Act.SetPreference set && !set.changes().isEmpty()) {
            return Optional.empty(); // "stop suggesting things": all of them
        }
        Optional<Step> left = left(open, aim, scene);
        if (left.isPresent()) {
            return left;
        }
        if (!isTaken(open, scene)) {
            return Optional.empty();
        }
        if (!isTimed(scene)) {
            return scene.act() instanceof Act.Yes ? Optional.of(set(aim, aim.plan(), scene)) : Optional.empty();
        }
        return timed(aim.plan(), scene)
                .map(plan -> set(aim, plan, scene))
                .or(() -> Optional.of(new Step.Ask(open.question(), aim)));
    }

    /** Answers to whether a reminder shall end; empty for a text that goes on with something else. */
    static Optional<Step> answer(Open open, Aim.Unusual aim, Scene scene) {
        boolean isEnd = scene.act() instanceof Act.Yes && !Offers.isLeftBehind(open, scene)
                || scene.act() instanceof Act.CancelReminder cancel
                        && cancel.target().words().isBlank();
        if (!isEnd) {
            return left(open, aim, scene);
        }
        return Optional.of(new Step.Do(
                new Call.Cancel(List.of(aim.reminder())),
                outcome -> outcome instanceof Outcome.Unavailable
                        ? Step.happened(outcome)
                        : Step.all(Step.happened(outcome), answered(aim, Said.ACCEPTED, null))));
    }

    /** "Not now" and "no", after which nothing is done. */
    private static Optional<Step> left(Open open, Aim.Suggested aim, Scene scene) {
        boolean isLater = Vocabulary.isAllOf(scene.words(), WordUse.NOT_NOW, WordUse.SOFT)
                && Vocabulary.holds(scene.words(), WordUse.NOT_NOW);
        boolean isNo = Replies.isRefusal(open, scene) || Vocabulary.holds(scene.words(), WordUse.NO_SUGGESTING);
        return isLater || isNo
                ? Optional.of(Step.all(
                        Step.say(Topic.LEFT_ALONE), answered(aim, isLater ? Said.IGNORED : Said.DECLINED, null)))
                : Optional.empty();
    }

    private static Step answered(Aim.Suggested aim, Said said, @Nullable UUID reminder) {
        return new Step.Answered(new SuggestionAnswer(aim.suggestionId(), said, reminder));
    }

    private static boolean isTaken(Open open, Scene scene) {
        return scene.act() instanceof Act.Yes && !Offers.isLeftBehind(open, scene)
                || scene.act() instanceof Act.Choice
                || scene.act() instanceof Act.MoveReminder move
                        && move.target().words().isBlank();
    }

    private static boolean isTimed(Scene scene) {
        var said = scene.said(scene.words());
        return scene.answersWhen()
                || Answers.length(scene.words(), said).isPresent()
                || Beforehand.isIn(scene.words(), said);
    }

    /** "Yes but at 5:30", "an hour earlier", "on Saturdays": empty where it was not understood, which is asked again. */
    private static Optional<Plan> timed(Plan plan, Scene scene) {
        if (!(plan.reading() instanceof Reading.Repeating rule)) {
            return Optional.empty();
        }
        ZonedDateTime coming = coming(rule, scene);
        Reading other = Answers.move(scene.words(), coming, scene.said(scene.words()));
        if (other instanceof Reading.Once once && !once.at().toLocalDate().equals(coming.toLocalDate())) {
            return Optional.empty();
        }
        Reading all = other instanceof Reading.Once once ? at(once.at().toLocalTime(), rule) : other;
        return Reminding.isMoment(all)
                ? Optional.of(new Plan(plan.wish(), plan.byVoice(), plan.matter(), all))
                : Optional.empty();
    }

    /** The hour that is planned, on a day to come: what is said is counted from it, whichever days the rule has. */
    private static ZonedDateTime coming(Reading.Repeating rule, Scene scene) {
        LocalDate day = scene.at().atZone(rule.zone()).toLocalDate().plusDays(2);
        return day.atTime(rule.startsAt().toLocalTime()).atZone(rule.zone());
    }

    private static Reading at(LocalTime hour, Reading.Repeating rule) {
        LocalDateTime begins = rule.startsAt().with(hour);
        return new Reading.Repeating(
                begins,
                rule.rrule(),
                rule.zone(),
                rule.zoneSaid(),
                begins.atZone(rule.zone()).toInstant());
    }

    /** Whoever said yes has answered, whatever comes of the reminder, unless they have to say it again. */
    private static Step set(Aim.Usual aim, Plan plan, Scene scene) {
        Step set = Reminding.set(plan, scene);
        if (!(set instanceof Step.Do done)) {
            return set;
        }
        return new Step.Do(
                done.call(),
                outcome -> outcome instanceof Outcome.Unavailable
                        ? done.then().apply(outcome)
                        : Step.all(done.then().apply(outcome), answered(aim, Said.ACCEPTED, reminder(outcome))));
    }

    private static @Nullable UUID reminder(Outcome outcome) {
        return outcome instanceof Outcome.ReminderSet set ? set.reminder().taskId() : null;
    }
}
