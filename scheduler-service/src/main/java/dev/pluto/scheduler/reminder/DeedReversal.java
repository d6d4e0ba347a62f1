package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.AskedTask;
import dev.pluto.scheduler.task.AskedTasks;
import dev.pluto.scheduler.task.Task;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes back what a deed did, within the caller's transaction. */
@ApplicationScoped
class DeedReversal {

    private final AskedTasks tasks;

    DeedReversal(AskedTasks tasks) {
        this.tasks = tasks;
    }

    /** @return how many tasks are as before */
    Uni<Integer> apply(SqlConnection tx, UUID userId, Deed deed, Optional<Person> person, Instant now) {
        List<UUID> ids = deed.body().tasks().stream().map(Deed.Touched::taskId).toList();
        return tasks.lock(tx, userId, ids, now)
                .map(found -> restored(deed, found, person, now))
                .call(restored -> store(tx, deed, restored))
                .map(List::size);
    }

    private static List<Restored> restored(Deed deed, List<AskedTask> found, Optional<Person> person, Instant now) {
        Map<UUID, Deed.Touched> touched =
                deed.body().tasks().stream().collect(Collectors.toMap(Deed.Touched::taskId, Function.identity()));
        return found.stream()
                .map(AskedTask::task)
                .flatMap(task -> Optional.ofNullable(touched.get(task.id()))
                        .flatMap(entry -> UndoPolicy.restored(entry, task, person, now)
                                .map(after -> new Restored(entry, task, after)))
                        .stream())
                .toList();
    }

    private Uni<Void> store(SqlConnection tx, Deed deed, List<Restored> restored) {
        List<Restored> changed = restored.stream().filter(Restored::changes).toList();
        return tasks.update(tx, changed.stream().map(Restored::after).toList())
                .chain(() -> Multi.createFrom()
                        .iterable(changed)
                        .filter(task -> task.touched().before() != null)
                        .onItem()
                        .transformToUniAndConcatenate(task ->
                                tasks.leaveOut(tx, task.after(), task.touched().leftOut(), deed.at()))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private record Restored(Deed.Touched touched, Task before, Task after) {
        boolean changes() {
            return after != before;
        }
    }
}
