package dev.pluto.scheduler.task;

import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which deed is open to a task in which state. Repeating a deed is no fault: it answers the task as it is. */
final class Lifecycle {

    private static final Set<PauseReason> WAITING = Set.of(PauseReason.NO_SOURCE, PauseReason.NOT_ASKED_FOR);

    private Lifecycle() {}

    /** @return the new task, paused when something that identity says speaks against it */
    static Task begin(Task task, Optional<Person> person) {
        return heldBack(task, person).map(task::paused).orElse(task);
    }

    /** A task that waits already keeps its reason: else a pause and a resume would start it without what it waits for. */
    static Task pause(Task task, Instant now) {
        requireOpen(task);
        return waits(task) ? task : task.paused(PauseReason.PERSON).updatedAt(now);
    }

    /** @param skipped instants that the person left out */
    static Task resume(Task task, Optional<Person> person, Set<Instant> skipped, Instant now) {
        requireOpen(task);
        if (task.isActive()) {
            return task;
        }
        if (task.pausedReason() == PauseReason.NO_SOURCE) {
            throw new Problem(409, "scheduler:task.no-source", "Nothing is linked that this task could read");
        }
        Optional<PauseReason> reason = heldBack(task, person);
        if (reason.isPresent()) {
            String code = "scheduler:task.held-by-" + reason.get().code();
            throw new Problem(409, code, "This kind of task is switched off for the person");
        }
        return task.resumed(skipped, now).updatedAt(now);
    }

    /**
     * Leaves out the next run.
     *
     * @param skipped instants that the person left out before
     */
    static Task skip(Task task, Set<Instant> skipped, Instant now) {
        if (!task.isActive()) {
            throw new Problem(409, "scheduler:task.not-active", "Only an active task has a run to skip");
        }
        return task.skippedPast(skipped).updatedAt(now);
    }

    static Task cancel(Task task, Instant now) {
        return task.state() == State.CANCELLED ? task : task.cancelled().updatedAt(now);
    }

    static void requireOpen(Task task) {
        if (task.state() == State.DONE || task.state() == State.CANCELLED) {
            throw new Problem(409, "scheduler:task.finished", "This task is finished; make a new one");
        }
    }

    private static boolean waits(Task task) {
        return task.pausedReason() != null && WAITING.contains(task.pausedReason());
    }

    private static Optional<PauseReason> heldBack(Task task, Optional<Person> person) {
        return person.flatMap(known -> PauseReason.of(known, task.kind()));
    }
}
