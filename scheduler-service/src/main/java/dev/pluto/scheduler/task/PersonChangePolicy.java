package dev.pluto.scheduler.task;

import dev.pluto.scheduler.person.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What a change of the person does to one of their tasks. */
public final class PersonChangePolicy {

    private PersonChangePolicy() {}

    /**
     * A pause of another kind (asked for by the person, nothing linked yet) is never touched: only what identity paused,
     * identity's word starts again.
     *
     * @param skipped instants ahead that the person left out
     * @return empty when the task stays as it is
     */
    public static Optional<Task> after(Task task, Person person, Set<Instant> skipped, Instant now) {
        Task moved = moved(task, person.zone(), skipped, now);
        Task changed = pausedOrReleased(moved, person, skipped, now);
        return changed.equals(task) ? Optional.empty() : Optional.of(changed.updatedAt(now));
    }

    private static Task moved(Task task, ZoneId zone, Set<Instant> skipped, Instant now) {
        ZoneId here = task.schedule().zone();
        if (!task.followsPerson() || here.equals(zone)) {
            return task;
        }
        Task there = task.movedTo(zone);
        return task.isActive() ? there.released(skipped, now) : there;
    }

    private static Task pausedOrReleased(Task task, Person person, Set<Instant> skipped, Instant now) {
        PauseReason reason = task.pausedReason();
        boolean identitys = task.isActive() || (reason != null && reason.isIdentitys());
        if (!identitys) {
            return task;
        }
        Optional<PauseReason> against = PauseReason.of(person, task.kind());
        if (against.isPresent()) {
            return task.paused(against.get());
        }
        return task.isActive() ? task : task.released(skipped, now);
    }
}
