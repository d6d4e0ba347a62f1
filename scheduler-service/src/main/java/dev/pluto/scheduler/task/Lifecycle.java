package dev.pluto.scheduler.task;

import dev.pluto.http.Problem;
import dev.pluto.scheduler.person.Hold;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.plan.Pause;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which deed is open to a task in which state. Repeating a deed is no fault: it answers the task as it is. */
final class Lifecycle {

    private static final Set<String> WAITING = Set.of(Pause.NO_SOURCE.code(), Pause.NOT_ASKED_FOR.code());

    private Lifecycle() {}

    /** A task that waits already keeps its reason: else a pause and a resume would start it without what it waits for. */
    static void pause(Task task, Instant now) {
        requireOpen(task);
        if (!waits(task)) {
            task.pause(Pause.PERSON.code(), now);
        }
    }

    /** @param skipped instants that the person left out */
    static void resume(Task task, Optional<Person> person, Set<Instant> skipped, Instant now) {
        requireOpen(task);
        if (task.state() == State.ACTIVE) {
            return;
        }
        if (Pause.NO_SOURCE.code().equals(task.pausedReason())) {
            throw new Problem(409, "scheduler:task.no-source", "Nothing is linked that this task could read");
        }
        Optional<Hold> hold = person.flatMap(known -> known.hold(task.kind().preferences()));
        if (hold.isPresent()) {
            String code = "scheduler:task.held-by-" + hold.get().code();
            throw new Problem(409, code, "This kind of task is switched off for the person");
        }
        task.resume(skipped, now);
    }

    /**
     * @param skipped instants that the person left out before
     * @return the instant left out
     */
    static Instant skip(Task task, Set<Instant> skipped, Instant now) {
        if (task.state() != State.ACTIVE) {
            throw new Problem(409, "scheduler:task.not-active", "Only an active task has a run to skip");
        }
        return task.skip(skipped, now);
    }

    static void cancel(Task task, Instant now) {
        if (task.state() != State.CANCELLED) {
            task.cancel(now);
        }
    }

    private static boolean waits(Task task) {
        return task.pausedReason() != null && WAITING.contains(task.pausedReason());
    }

    static void requireOpen(Task task) {
        if (task.state() == State.DONE || task.state() == State.CANCELLED) {
            throw new Problem(409, "scheduler:task.finished", "This task is finished; make a new one");
        }
    }
}
