package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersChanged;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a person's reminders on their word: answered again as at first, and taken back for ten minutes.
 *
 * @param verb {@code plan}, or the code of a {@link Verb}
 * @param undone how many tasks are as before since it was taken back; null when it was not
 */
record Deed(
        UUID id,
        String verb,
        Instant at,
        Body body,
        @Nullable Integer undone) {

    static final String PLAN = "plan";

    /** For how long it can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return now.isAfter(at.plus(UNDO));
    }

    /**
     * What is sealed of it.
     *
     * @param planned the answer to a plan
     * @param changed the answer to a change
     */
    record Body(
            List<Touched> tasks,
            @Nullable ReminderAnswer planned,
            @Nullable RemindersChanged changed) {

        static Body of(ReminderAnswer planned) {
            return new Body(List.of(Touched.made(planned.taskId())), planned, null);
        }

        static Body of(RemindersChanged changed, List<Touched> tasks) {
            return new Body(tasks, null, changed);
        }

        @Override
        public String toString() {
            return "Body[" + tasks.size() + "]";
        }
    }

    /**
     * A task that it made or changed.
     *
     * @param before null for a task that it made, and so {@code after}
     * @param leftOut instants ahead that had been left out before
     */
    record Touched(
            UUID taskId,
            @Nullable TaskStanding before,
            @Nullable TaskStanding after,
            Set<Instant> leftOut) {

        static Touched made(UUID taskId) {
            return new Touched(taskId, null, null, Set.of());
        }

        static Touched changed(Task before, Task after, Set<Instant> leftOut) {
            return new Touched(before.id(), TaskStanding.of(before), TaskStanding.of(after), leftOut);
        }
    }

    @Override
    public String toString() {
        return "Deed[" + id + ", " + verb + "]";
    }
}
