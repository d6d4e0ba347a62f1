package dev.pluto.scheduler.reminder;

import dev.pluto.language.time.Reading;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that words ask for, checked and ready to be added.
 *
 * @param what in the person's own words; null when they named only a moment
 * @param zoneSaid whether the words name the zone, which is then read back
 * @param oddHour whether most people sleep at that hour where this person is, which is then read back
 */
record PhrasePlan(TaskPlan plan, @Nullable String what, boolean zoneSaid, boolean oddHour) {

    static PhrasePlan of(TaskPlan plan, @Nullable String what, Reading reading, ZoneId home) {
        return reading instanceof Reading.Once once
                ? new PhrasePlan(plan, what, once.zoneSaid(), once.isOddHour(home))
                : new PhrasePlan(
                        plan,
                        what,
                        ((Reading.Repeating) reading).zoneSaid(),
                        ((Reading.Repeating) reading).isOddHour(home));
    }

    Instant dueAt() {
        return plan.nextRunAt();
    }
}
