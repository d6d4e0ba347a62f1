package dev.pluto.messaging.tool;

import dev.pluto.contracts.DeedUndo;
import dev.pluto.contracts.PlannedReminder;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.ReminderChange;
import dev.pluto.contracts.RemindersChanged;
import dev.pluto.contracts.RemindersWanted;
import dev.pluto.language.Excerpt;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.ReminderMoved;
import dev.pluto.messaging.tool.Outcome.ReminderSet;
import dev.pluto.messaging.tool.Outcome.ReminderSkipped;
import dev.pluto.messaging.tool.Outcome.ReminderSnoozed;
import dev.pluto.messaging.tool.Outcome.Reminders;
import dev.pluto.messaging.tool.Outcome.RemindersCancelled;
import dev.pluto.messaging.tool.Outcome.RemindersFinished;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person's reminders at scheduler-service. */
final class ReminderTools {

    /** As many as are answered at once: words that name one are compared with all of them. */
    private static final int MOST = 200;

    private static final Map<String, Reason> REASONS = Map.of(
            "scheduler:task.limit", Reason.TOO_MANY,
            "scheduler:task.unknown", Reason.GONE,
            "scheduler:phrase.over", Reason.OVER,
            "scheduler:phrase.too-often", Reason.TOO_OFTEN);

    private final SchedulerClient scheduler;
    private final Profile person;
    private final Trial trial;
    private final Clock clock;

    ReminderTools(SchedulerClient scheduler, Profile person, Trial trial, Clock clock) {
        this.scheduler = scheduler;
        this.person = person;
        this.trial = trial;
        this.clock = clock;
    }

    Uni<Outcome> set(UUID deed, @Nullable String what, boolean wakeUp, boolean byVoice, Reading when) {
        return at(
                when,
                moment -> scheduler
                        .plan(new PlannedReminder(
                                person.id(),
                                deed,
                                what == null ? null : Excerpt.of(what),
                                wakeUp ? "wake_up_call" : "reminder",
                                byVoice ? "voice" : "sms",
                                moment.startsAt(),
                                moment.rrule(),
                                moment.zone().getId(),
                                !moment.isZoneSaid()))
                        .map(reminder -> new ReminderSet(done(deed), reminder)));
    }

    Uni<Outcome> list(@Nullable Instant from, @Nullable Instant until) {
        return trial.of(
                Part.REMINDERS,
                () -> scheduler
                        .list(new RemindersWanted(person.id(), from, until, MOST))
                        .map(Reminders::new));
    }

    Uni<Outcome> move(UUID deed, UUID task, Reading when) {
        return at(
                when,
                moment -> changed(deed, "move", task, moment)
                        .map(changed -> new ReminderMoved(done(deed), only(changed.before()), only(changed.after()))));
    }

    Uni<Outcome> snooze(UUID deed, UUID task, Reading.Once until) {
        return at(
                until,
                moment -> changed(deed, "snooze", task, moment)
                        .map(changed -> new ReminderSnoozed(done(deed), only(changed.after()))));
    }

    /** Leaves out the coming run alone. */
    Uni<Outcome> skip(UUID deed, UUID task) {
        return trial.of(
                Part.REMINDERS,
                REASONS,
                () -> scheduler
                        .change(new ReminderChange(person.id(), deed, "skip", List.of(task), null, null, null))
                        .map(changed -> new ReminderSkipped(
                                done(deed),
                                only(changed.before()),
                                changed.after().stream().findFirst().orElse(null))));
    }

    Uni<Outcome> finish(UUID deed, List<UUID> tasks) {
        return ended(deed, "finish", tasks, finished -> new RemindersFinished(done(deed), finished));
    }

    Uni<Outcome> cancel(UUID deed, List<UUID> tasks) {
        return ended(deed, "cancel", tasks, cancelled -> new RemindersCancelled(done(deed), cancelled));
    }

    Uni<Outcome> takeBack(UUID deed, Done what) {
        return trial.of(
                Part.REMINDERS,
                () -> scheduler
                        .undo(new DeedUndo(person.id(), what.effect().deed()))
                        .map(undone -> undone.count() == 0
                                ? new Refused(Reason.TOO_LATE, null)
                                : new TakenBack(done(deed), what, left(what, undone.count()))));
    }

    private static int left(Done what, int back) {
        if (what instanceof RemindersCancelled cancelled) {
            return Math.max(0, cancelled.cancelled().size() - back);
        }
        return what instanceof RemindersFinished finished
                ? Math.max(0, finished.finished().size() - back)
                : 0;
    }

    private Uni<Outcome> at(Reading when, Function<Moment, Uni<? extends Outcome>> call) {
        Moment moment = Moment.of(when);
        if (person.zone() == null && !moment.isZoneSaid()) {
            // the profile could not be had: "tomorrow at seven" would be somebody else's seven
            return trial.of(
                    Part.PROFILE,
                    () -> Uni.createFrom().failure(new IllegalStateException("the person's zone is not known")));
        }
        return trial.of(Part.REMINDERS, REASONS, () -> call.apply(moment)).chain(this::withWhatIsOpen);
    }

    /** Whoever has too many is asked which shall go. */
    private Uni<Outcome> withWhatIsOpen(Outcome outcome) {
        if (!(outcome instanceof Refused refused) || refused.reason() != Reason.TOO_MANY) {
            return Uni.createFrom().item(outcome);
        }
        return list(null, null)
                .map(open -> open instanceof Reminders reminders
                        ? new Refused(Reason.TOO_MANY, reminders.found())
                        : outcome);
    }

    private Uni<RemindersChanged> changed(UUID deed, String verb, UUID task, Moment to) {
        return scheduler.change(new ReminderChange(
                person.id(),
                deed,
                verb,
                List.of(task),
                to.startsAt(),
                to.rrule(),
                to.zone().getId()));
    }

    private Uni<Outcome> ended(UUID deed, String verb, List<UUID> tasks, Function<List<ReminderAnswer>, Done> outcome) {
        if (tasks.isEmpty()) {
            return Trial.refused(Reason.GONE);
        }
        return trial.of(
                Part.REMINDERS,
                REASONS,
                () -> scheduler
                        .change(new ReminderChange(person.id(), deed, verb, tasks, null, null, null))
                        .map(changed -> changed.before().isEmpty()
                                ? new Refused(Reason.GONE, null)
                                : outcome.apply(changed.before())));
    }

    private static ReminderAnswer only(List<ReminderAnswer> answered) {
        if (answered.size() != 1) {
            throw new IllegalStateException("one reminder was changed, and told are " + answered.size());
        }
        return answered.get(0);
    }

    private Effect done(UUID deed) {
        return new Effect(deed, clock.instant());
    }
}
