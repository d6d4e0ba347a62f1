package dev.pluto.scheduler.task;

import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The tasks a person asked for, for those who change them on the person's word: what everybody gets is not among them. All of it happens in
 * the caller's transaction and scope.
 */
@ApplicationScoped
public class AskedTasks {

    private final Tasks tasks;
    private final TaskRuns runs;
    private final SentRuns sent;
    private final TaskTexts texts;
    private final TaskNews news;

    AskedTasks(Tasks tasks, TaskRuns runs, SentRuns sent, TaskTexts texts, TaskNews news) {
        this.tasks = tasks;
        this.runs = runs;
        this.sent = sent;
        this.texts = texts;
        this.news = news;
    }

    /** Those that are active or paused. */
    public Uni<List<Task>> open(SqlConnection tx, UUID userId) {
        return tasks.openAsked(tx, userId);
    }

    /** Those of these ids that there are, whichever their state, locked: nothing of them is sent meanwhile. */
    public Uni<List<AskedTask>> lock(SqlConnection tx, UUID userId, Collection<UUID> ids, Instant now) {
        return tasks.lockAsked(tx, userId, ids)
                .chain(found -> sent.of(tx, ids, now).chain(last -> known(tx, found, last, now)));
    }

    private Uni<List<AskedTask>> known(SqlConnection tx, List<Task> found, Map<UUID, SentRun> last, Instant now) {
        List<UUID> ids = found.stream().map(Task::id).toList();
        return runs.skippedAfter(tx, ids, now)
                .map(leftOut -> found.stream()
                        .map(task ->
                                new AskedTask(task, last.get(task.id()), leftOut.getOrDefault(task.id(), Set.of())))
                        .toList());
    }

    /** What was sent last within a day. */
    public Uni<Optional<SentRun>> sentLast(SqlConnection tx, UUID userId, Instant now) {
        return sent.last(tx, userId, now);
    }

    /** As their owner sees them, in the same order; without its text where that does not open. */
    public Uni<List<TaskView>> views(SqlConnection tx, UUID userId, List<Task> some) {
        return texts.views(tx, userId, some);
    }

    /** A task as its owner sees it, whichever its state. */
    public Uni<TaskView> view(SqlConnection tx, UUID id) {
        return tasks.get(tx, id).chain(task -> texts.view(tx, task));
    }

    /**
     * Adds a task about the same matter as another one, paused when something that identity says speaks against it.
     *
     * @throws Problem 409 {@code scheduler:task.limit}
     */
    public Uni<Task> addBeside(SqlConnection tx, Task other, Task added, Optional<Person> person) {
        Task begun = Lifecycle.begin(added, person);
        return tasks.requireRoom(tx, added.userId())
                .chain(() -> texts.copied(tx, other, added.id()))
                .map(what -> begun.reworded(what.orElse(null), added.channel()))
                .chain(worded -> tasks.add(tx, worded));
    }

    public Uni<Void> update(SqlConnection tx, List<Task> changed) {
        return tasks.updateAll(tx, changed);
    }

    /** Tells that the person did what a task is about. @param dueAt the moment of the task that was for */
    public Uni<Void> done(SqlConnection tx, Task task, Instant dueAt, Instant now) {
        return news.done(tx, task, dueAt, now);
    }

    /** Leaves out the coming run of a task, which {@link Task#skippedPast} passes over. */
    public Uni<Void> leaveOutNext(SqlConnection tx, Task before, Instant now) {
        return runs.skipNext(tx, before, now);
    }

    /** Leaves out nothing after {@code now} any more: other times were asked for. */
    public Uni<Void> forgetLeftOut(SqlConnection tx, Task task, Instant now) {
        return runs.forgetSkippedAfter(tx, task.id(), now);
    }

    /** Leaves out these instants after {@code since} and no others. */
    public Uni<Void> leaveOut(SqlConnection tx, Task task, Set<Instant> dueAt, Instant since) {
        return runs.forgetSkippedAfter(tx, task.id(), since).chain(() -> runs.leaveOut(tx, task, dueAt, since));
    }
}
