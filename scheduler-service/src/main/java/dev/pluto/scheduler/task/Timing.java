package dev.pluto.scheduler.task;

import java.time.Duration;

/**
 * When a task is to happen.
 *
 * @param followsPerson true when a move of the person to another zone moves it
 * @param lateLimit due for longer than this, a run is missed instead of sent
 */
record Timing(Schedule schedule, boolean followsPerson, Duration lateLimit) {

    static Timing of(TaskPlan plan) {
        return new Timing(plan.schedule(), plan.followsPerson(), plan.lateLimit());
    }

    Timing with(Schedule other) {
        return new Timing(other, followsPerson, lateLimit);
    }
}
