package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.PersonChangePolicy;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskStanding;
import java.time.Instant;
import java.util.Optional;

/** What taking back a deed makes of a task. */
final class UndoPolicy {

    private UndoPolicy() {}

    /**
     * What the deed made is cancelled as long as it is open. What it changed stands as before, unless it was changed or sent since; what
     * came due meanwhile is said at once then. It obeys what identity said of the person since.
     *
     * @return the task as it is then, the very same where nothing is to be changed; empty when it is left as it is
     */
    static Optional<Task> restored(Deed.Touched touched, Task task, Optional<Person> person, Instant now) {
        TaskStanding before = touched.before();
        if (before == null) {
            return task.isOpen() ? Optional.of(task.cancelled().updatedAt(now)) : Optional.empty();
        }
        if (!TaskStanding.of(task).equals(touched.after())) {
            return Optional.empty();
        }
        if (before.equals(touched.after())) {
            return Optional.of(task);
        }
        Task restored = task.restored(before).updatedAt(now);
        return person.flatMap(known -> PersonChangePolicy.after(restored, known, touched.leftOut(), now))
                .or(() -> Optional.of(restored));
    }
}
