package dev.pluto.scheduler.task;

import dev.pluto.scheduler.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Tasks that suggest something to a person, each once, for those who plan them. All of it happens in the caller's transaction and scope. */
@ApplicationScoped
public class SuggestedTasks {

    private static final String SENT = "select due_at from task_run where task_id = $1 and outcome = 'fired'";

    private final Tasks tasks;
    private final TaskTexts texts;

    SuggestedTasks(Tasks tasks, TaskTexts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /** As it stands, locked: nothing of it is sent meanwhile. */
    public Uni<Task> lock(SqlConnection tx, UUID id) {
        return tasks.lock(tx, id);
    }

    /** When it was due, of one that was sent. */
    public Uni<Optional<Instant>> sentAt(SqlConnection tx, UUID id) {
        return tx.preparedQuery(SENT).execute(Tuple.of(id)).map(SuggestedTasks::dueAt);
    }

    private static Optional<Instant> dueAt(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getOffsetDateTime("due_at").toInstant());
    }

    /** Adds one, paused when something that identity says speaks against it. */
    public Uni<Task> add(SqlConnection tx, Person person, String what, ZoneId zone, Instant at, Instant now) {
        Task made = Lifecycle.begin(
                Task.planned(UUID.randomUUID(), person.userId(), Origin.SUGGESTED, plan(zone, at), now),
                Optional.of(person));
        return worded(tx, made, what).chain(task -> tasks.add(tx, task));
    }

    /** Makes an open one suggest something, at another time or the same. */
    public Uni<Task> change(SqlConnection tx, Task task, String what, ZoneId zone, Instant at, Instant now) {
        return worded(tx, task.rescheduled(plan(zone, at)).updatedAt(now), what)
                .chain(changed -> tasks.update(tx, changed));
    }

    public Uni<Void> cancel(SqlConnection tx, Task task, Instant now) {
        return tasks.update(tx, Lifecycle.cancel(task, now)).replaceWithVoid();
    }

    private Uni<Task> worded(SqlConnection tx, Task task, String what) {
        return texts.keyOf(tx, task.userId())
                .map(key -> task.reworded(TaskText.seal(key, task.id(), what), task.channel()));
    }

    private static TaskPlan plan(ZoneId zone, Instant at) {
        Kind kind = Kind.HABIT_SUGGESTION;
        Schedule once = new Schedule(zone, LocalDateTime.ofInstant(at, zone), null, 0);
        return new TaskPlan(kind, kind.channel(), once, true, at, kind.lateLimit());
    }
}
