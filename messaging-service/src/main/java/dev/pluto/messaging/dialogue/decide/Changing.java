package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import dev.pluto.messaging.say.Question.WhichOne.For;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Moves, snoozes, finishes and cancels what a request means. */
final class Changing {

    private Changing() {}

    static Step of(For what, Target target, Scene scene) {
        return found((reminders, at) -> changed(what, target, reminders, at), scene);
    }

    /** "Cancel" alone: also the word by which carriers end all messages. */
    static Step bareCancel(Scene scene) {
        return found(
                (reminders, at) -> {
                    var targets = new Targets(at, reminders, false);
                    ReminderAnswer last = reminders.lastFired();
                    ReminderAnswer meant =
                            targets.spokenOf(reminders.reminders()).orElse(last);
                    String matter = meant == null ? null : Told.matter(meant);
                    boolean isOpen = meant != null && targets.isOpen(meant);
                    return new Step.Ask(
                            new Question.ReminderOrMessages(matter), new Aim.Messages(isOpen ? meant : null));
                },
                scene);
    }

    static Step all(Scene scene) {
        return found(
                (reminders, at) -> {
                    List<UUID> open = ids(reminders.reminders());
                    return open.isEmpty()
                            ? Step.say(Topic.NO_SUCH_REMINDER, Map.of("matter", ""))
                            : new Step.Ask(new Question.CancelAll(open.size()), new Aim.All(open));
                },
                scene);
    }

    /** "Both actually", after one of them was cancelled or done: the other one too. */
    static Step rest(Scene scene) {
        boolean isDone = scene.dialogue().lastDid(Outcome.RemindersFinished.class);
        For what = isDone ? For.FINISH : For.CANCEL;
        return found(
                (reminders, at) -> reminders.reminders().size() == 1
                        ? done(what, reminders.reminders(), List.of(), at.words(), at)
                        : nothing(what, Target.NONE, reminders, at),
                scene);
    }

    private static Step found(BiFunction<RemindersAnswer, Scene, Step> then, Scene scene) {
        return new Step.Do(
                Call.Reminders.ALL,
                outcome -> outcome instanceof Outcome.Reminders reminders
                        ? then.apply(reminders.found(), scene)
                        : Step.happened(outcome));
    }

    private static Step changed(For what, Target target, RemindersAnswer reminders, Scene scene) {
        var targets = new Targets(scene, reminders, what == For.SNOOZE || what == For.FINISH);
        List<ReminderAnswer> several =
                target.isOther() ? List.of() : Several.named(scene.words(), reminders.reminders(), scene);
        if (several.size() > 1) {
            return done(what, several, targets, reminders, scene);
        }
        List<ReminderAnswer> meant = what == For.CANCEL
                ? DaysOff.ofRule(target, reminders.reminders(), scene)
                        .orElseGet(() -> new Targets(scene, reminders, false).meant(target))
                : Finishing.first(what, targets.meant(target), target, reminders.reminders());
        if (what == For.MOVE && meant.isEmpty()) {
            // what was sent an hour ago is moved by having it once more
            targets = new Targets(scene, reminders, true);
            meant = targets.meant(target);
        }
        boolean isLater = meant.isEmpty() || Skipping.isOfAnother(target, meant, reminders, scene);
        Optional<Step> later =
                what == For.CANCEL && isLater ? Skipping.later(target, reminders, scene) : Optional.empty();
        if (later.isPresent()) {
            return later.get();
        }
        if (meant.isEmpty()) {
            return nothing(what, target, reminders, scene);
        }
        if (meant.size() > 1 && Doubts.mustChoose(what, target, meant, scene)) {
            return which(what, meant, targets, scene);
        }
        return allOrOne(what, target, meant, targets, reminders, scene);
    }

    private static Step allOrOne(
            For what,
            Target target,
            List<ReminderAnswer> named,
            Targets targets,
            RemindersAnswer reminders,
            Scene scene) {
        boolean isEverything = what == For.MOVE && Vocabulary.holds(scene.words(), WordUse.EVERYTHING);
        List<ReminderAnswer> meant = isEverything ? Everything.movable(named, scene) : named;
        boolean isAllOfMany = what == For.CANCEL
                && (meant.size() > 2 || meant.size() == 2 && Doubts.isSweeping(target, scene))
                && meant.stream().noneMatch(one -> Skipping.isMeant(one, scene.words()));
        if (isAllOfMany) {
            List<UUID> all = ids(meant);
            return new Step.Ask(new Question.CancelAll(all.size()), new Aim.All(all));
        }
        boolean isEnded = (what == For.CANCEL || what == For.FINISH) && meant.size() == 1;
        Optional<Step> fewer = isEnded ? Parts.without(meant.get(0), target, scene) : Optional.empty();
        if (fewer.isPresent()) {
            return fewer.get();
        }
        return Doubts.isDoubtful(target, meant, targets, scene)
                ? new Step.Ask(
                        new Question.ShallI(Doubts.named(scene.act(), meant)),
                        new Aim.Shall(scene.act(), scene.words()))
                : done(what, meant, targets, reminders, scene);
    }

    private static Step done(
            For what, List<ReminderAnswer> meant, Targets targets, RemindersAnswer reminders, Scene scene) {
        String words = what == For.CANCEL ? scene.words() : NewTimes.newTime(scene.words(), scene);
        List<UUID> sent = meant.stream()
                .filter(targets::isSent)
                .map(ReminderAnswer::taskId)
                .toList();
        List<UUID> closed = meant.stream()
                .map(ReminderAnswer::taskId)
                .filter(id -> reminders.reminders().stream()
                        .noneMatch(one -> one.taskId().equals(id)))
                .toList();
        return done(what, meant, what == For.MOVE ? closed : sent, words, scene);
    }

    /**
     * Does it.
     *
     * @param sent which of them were sent already: their new time counts from now
     * @param words which may say the new time
     */
    static Step done(For what, List<ReminderAnswer> meant, List<UUID> sent, String words, Scene scene) {
        if (scene.isNowhere() && (what == For.MOVE || what == For.SNOOZE)) {
            return Reminding.NOWHERE;
        }
        return switch (what) {
            case CANCEL -> cancelled(meant, words, scene);
            case FINISH -> Step.of(new Call.Finish(ids(meant)));
            case MOVE -> Several.moved(meant, sent, words, scene);
            case SNOOZE -> each(meant.stream().map(one -> Snoozing.of(one, sent.contains(one.taskId()), words, scene)));
            case FORGET, DROP -> throw new IllegalArgumentException("not done with reminders: " + what);
        };
    }

    private static Step cancelled(List<ReminderAnswer> meant, String words, Scene scene) {
        Optional<Step> fewer = meant.size() == 1
                ? Bounds.endedLater(meant.get(0), words, scene).or(() -> DaysOff.of(meant.get(0), words, scene))
                : Optional.empty();
        if (fewer.isPresent()) {
            return fewer.get();
        }
        boolean isNotThen = Vocabulary.begins(words, WordUse.NOT_THEN)
                || Vocabulary.begins(Vocabulary.behind(words, WordUse.SOFT), WordUse.NOT_THEN);
        if (meant.size() == 1 && isNotThen) {
            return notThen(meant.get(0), words, scene);
        }
        List<ReminderAnswer> whole =
                meant.stream().filter(one -> !Skipping.isMeant(one, words)).toList();
        Step cancelled = whole.isEmpty() ? Step.NOTHING : Step.of(new Call.Cancel(ids(whole)));
        Step skipped = each(
                meant.stream().filter(one -> Skipping.isMeant(one, words)).map(one -> Skipping.of(one, words, scene)));
        return Step.all(cancelled, skipped);
    }

    /** "Not this friday" leaves out a run of what repeats; of what comes once it asks for another time. */
    private static Step notThen(ReminderAnswer reminder, String words, Scene scene) {
        String day = Vocabulary.without(words, WordUse.NEGATION);
        boolean isRun = Answers.days(day, scene.said(day)).isPresent() || Skipping.isMeant(reminder, words);
        return reminder.rrule() != null && isRun
                ? Skipping.of(reminder, day, scene)
                : new Step.Ask(new Question.MoveTo(Told.matter(reminder)), new Aim.NewTime(For.MOVE, reminder, false));
    }

    private static Step each(Stream<Step> steps) {
        return new Step.All(steps.toList());
    }

    private static Step which(For what, List<ReminderAnswer> meant, Targets targets, Scene scene) {
        List<ReminderAnswer> options = Reminding.first(meant);
        UUID sent = options.stream()
                .filter(targets::isSent)
                .map(ReminderAnswer::taskId)
                .findFirst()
                .orElse(null);
        return new Step.Ask(
                new WhichOne(what, Told.all(options, scene.person(), scene.now())),
                new Aim.Pick(what, options, sent, scene.words()));
    }

    /** None is there as named: perhaps it stands on a list; else, which of those that are there? */
    private static Step nothing(For what, Target target, RemindersAnswer reminders, Scene scene) {
        boolean mayBeItem = (what == For.CANCEL || what == For.FINISH)
                && !target.words().isBlank()
                && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
        String list = scene.dialogue().list();
        if (list == null || !mayBeItem) {
            return noSuch(what, target, reminders, scene);
        }
        var call = new Call.ChangeList(list, Verb.REMOVE, List.of(target.words()));
        return new Step.Do(
                call,
                outcome -> outcome instanceof Outcome.Done
                        ? Step.happened(outcome)
                        : noSuch(what, target, reminders, scene));
    }

    private static Step noSuch(For what, Target target, RemindersAnswer reminders, Scene scene) {
        Step none = Step.say(Topic.NO_SUCH_REMINDER, Map.of("matter", target.words()));
        List<ReminderAnswer> open = reminders.reminders();
        Optional<Step> own = what == For.MOVE ? DeedNotMoved.of(target, scene) : Optional.empty();
        if (own.isPresent()) {
            return own.get();
        }
        if (open.size() == 1 && Naming.isPointedAt(target, scene)) {
            return done(what, open, List.of(), NewTimes.newTime(scene.words(), scene), scene);
        }
        boolean isGuess = !scene.isSure() && !target.words().isBlank();
        return open.isEmpty()
                ? isGuess ? Step.say(Topic.SMALL_TALK) : none
                : Step.all(none, which(what, reminders.reminders(), new Targets(scene, reminders, false), scene));
    }

    private static List<UUID> ids(List<ReminderAnswer> reminders) {
        return reminders.stream().map(ReminderAnswer::taskId).toList();
    }
}
