package dev.pluto.scheduler.task;

import dev.pluto.http.body.Member;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens the texts of tasks, in the transaction that reads or changes the tasks. */
@ApplicationScoped
class TaskTexts {

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    TaskTexts(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /** @return the person's key; from memory once it was read */
    Uni<PersonKey> keyOf(SqlConnection tx, UUID userId) {
        return keys.of(tx, userId);
    }

    /** @return the sealed text that a task has once a patch names {@code what}; empty for none */
    Uni<Optional<byte[]>> patched(SqlConnection tx, Task task, Member<String> what) {
        String text = what.value();
        if (text == null) {
            return Uni.createFrom().item(what.isNull() ? Optional.empty() : Optional.ofNullable(task.what()));
        }
        return keyOf(tx, task.userId()).map(key -> Optional.of(TaskText.seal(key, task.id(), text)));
    }

    /** @return the text of a task, sealed for another one of the same person; empty when it has none or it does not open */
    Uni<Optional<byte[]>> copied(SqlConnection tx, Task from, UUID to) {
        byte[] sealed = from.what();
        return sealed == null
                ? Uni.createFrom().item(Optional.empty())
                : keyOf(tx, from.userId())
                        .map(key -> rowByRow.read(
                                "task",
                                from.id(),
                                () -> TaskText.seal(key, to, TaskText.open(key, from.id(), sealed))));
    }

    /** @return the task as its owner sees it; without its text when that does not open */
    Uni<TaskView> view(SqlConnection tx, Task task) {
        return views(tx, task.userId(), List.of(task)).map(views -> views.get(0));
    }

    /** @param tasks all of one person */
    Uni<List<TaskView>> views(SqlConnection tx, UUID userId, List<Task> tasks) {
        boolean sealed = tasks.stream().anyMatch(task -> task.what() != null);
        return sealed
                ? keyOf(tx, userId).map(key -> opened(tasks, key))
                : Uni.createFrom()
                        .item(tasks.stream()
                                .map(task -> TaskView.of(task, null))
                                .toList());
    }

    TaskView view(Task task, PersonKey key) {
        byte[] sealed = task.what();
        return sealed == null
                ? TaskView.of(task, null)
                : rowByRow.read("task", task.id(), () -> TaskText.open(key, task.id(), sealed))
                        .map(what -> TaskView.of(task, what))
                        .orElseGet(() -> TaskView.unreadable(task));
    }

    private List<TaskView> opened(List<Task> tasks, PersonKey key) {
        return tasks.stream().map(task -> view(task, key)).toList();
    }
}
