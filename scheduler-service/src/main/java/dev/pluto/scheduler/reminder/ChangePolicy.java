package dev.pluto.scheduler.reminder;

import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.reminder.ReminderChangeRequest.Change;
import dev.pluto.scheduler.reminder.ReminderChangeRequest.Moment;
import dev.pluto.scheduler.task.AskedTask;
import dev.pluto.scheduler.task.Origin;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.SentRun;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a change makes of a reminder. */
final class ChangePolicy {

    private final Change change;
    private final Optional<Person> person;
    private final Instant now;

    /** @param person empty when identity has not told of them yet */
    ChangePolicy(Change change, Optional<Person> person, Instant now) {
        this.change = change;
        this.person = person;
        this.now = now;
    }

    static Problem unknown() {
        return new Problem(404, "scheduler:task.unknown", "There is no such reminder, or it is over");
    }

    /** @throws Problem 404 for what is over, 422 for a time that cannot be planned */
    Step decide(AskedTask known) {
        Task task = known.task();
        boolean mayBeSent = change.verb() == Verb.SNOOZE || change.verb() == Verb.FINISH;
        if (!task.isOpen() && !(mayBeSent && known.sent() != null)) {
            throw unknown();
        }
        return switch (change.verb()) {
            case MOVE -> Step.rescheduled(known, moved(task));
            case SNOOZE -> snoozed(known);
            case FINISH -> finished(known);
            case SKIP -> skipped(known);
            case CANCEL -> Step.changed(known, task.cancelled().updatedAt(now));
        };
    }

    private Task moved(Task task) {
        Schedule schedule = MomentPolicy.checked(() -> schedule(task));
        TaskPlan plan = MomentPolicy.plan(task.kind(), task.channel(), schedule, follows(task), now);
        return task.rescheduled(plan).updatedAt(now);
    }

    private Schedule schedule(Task task) {
        Moment to = moment();
        Schedule old = task.schedule();
        if (change.rrule() != null || old.happensOnce()) {
            return new Schedule(to.zone(), to.startsAt(), change.rrule(), 0);
        }
        Instant coming = Optional.ofNullable(task.nextRunAt())
                .or(() -> old.nextAfter(now))
                .orElse(now);
        return old.movedTo(to.zone(), to.startsAt(), coming, now);
    }

    /** What was planned for a place of its own stays there; what is planned for where the person is moves with them. */
    private boolean follows(Task task) {
        ZoneId zone = moment().zone();
        boolean sameRule =
                !task.schedule().happensOnce() && task.schedule().zoneId().equals(zone.getId());
        return sameRule
                ? task.followsPerson()
                : person.map(known -> known.zone().equals(zone)).orElse(true);
    }

    /** What would be a last time anyway moves; of what repeats, or was sent, there is another one. */
    private Step snoozed(AskedTask known) {
        Task task = known.task();
        if (task.isOpen() && task.schedule().happensOnce()) {
            return Step.rescheduled(known, moved(task));
        }
        Schedule once = new Schedule(moment().zone(), moment().startsAt(), null, 0);
        TaskPlan plan = MomentPolicy.plan(task.kind(), task.channel(), once, false, now);
        return Step.adding(known, Task.planned(UUID.randomUUID(), task.userId(), Origin.ASKED, plan, now));
    }

    private Step finished(AskedTask known) {
        Task task = known.task();
        if (task.schedule().happensOnce()) {
            return task.isOpen() ? Step.changed(known, task.finished().updatedAt(now)) : Step.noted(known);
        }
        return meansTheNext(known) ? skipped(known) : Step.noted(known);
    }

    /** The coming run is left out; what happens once does not come then. */
    private Step skipped(AskedTask known) {
        Task task = known.task();
        if (task.schedule().happensOnce()) {
            return Step.changed(known, task.cancelled().updatedAt(now));
        }
        return task.isActive() && task.nextRunAt() != null
                ? Step.leavingOutTheNext(
                        known,
                        MomentPolicy.checked(
                                () -> task.skippedPast(known.leftOut()).updatedAt(now)))
                : Step.noted(known);
    }

    /** Done is what is still to come today, unless what was sent lies nearer. */
    private boolean meansTheNext(AskedTask known) {
        Task task = known.task();
        Instant next = task.nextRunAt();
        if (!task.isActive() || next == null) {
            return false;
        }
        ZoneId zone = task.schedule().zone();
        boolean today = !LocalDate.ofInstant(next, zone).isAfter(LocalDate.ofInstant(now, zone));
        SentRun sent = known.sent();
        boolean justSent = sent != null && Duration.between(sent.at(), now).compareTo(Duration.between(now, next)) <= 0;
        return today && !justSent;
    }

    private Moment moment() {
        return Objects.requireNonNull(change.to());
    }
}
