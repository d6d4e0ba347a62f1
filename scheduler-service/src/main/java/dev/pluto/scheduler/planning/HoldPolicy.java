package dev.pluto.scheduler.planning;

import dev.pluto.scheduler.person.Hold;
import dev.pluto.scheduler.person.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What a change of the person does to one of their tasks. */
final class HoldPolicy {

    private HoldPolicy() {}

    /**
     * A pause of another kind (asked for by the person, nothing linked yet) is never touched: only what identity paused,
     * identity's word starts again.
     *
     * @return empty when the task stays as it is
     */
    static Optional<PlannedTask> after(PlannedTask task, Person person, Instant now) {
        PlannedTask moved = moved(task, person.zone(), now);
        PlannedTask held = held(moved, person, now);
        return held.equals(task) ? Optional.empty() : Optional.of(held);
    }

    private static PlannedTask moved(PlannedTask task, ZoneId zone, Instant now) {
        if (!task.followsPerson() || task.schedule().zone().equals(zone)) {
            return task;
        }
        PlannedTask there = task.with(task.schedule().in(zone));
        return task.active() ? there.resumed(now) : there;
    }

    private static PlannedTask held(PlannedTask task, Person person, Instant now) {
        boolean ours = task.active() || Hold.isCode(task.pausedReason());
        if (!ours) {
            return task;
        }
        Optional<Hold> hold = person.hold(task.kind().preferences());
        if (hold.isPresent()) {
            return task.paused(hold.get().code());
        }
        return task.active() ? task : task.resumed(now);
    }
}
