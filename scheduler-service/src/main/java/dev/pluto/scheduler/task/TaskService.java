package dev.pluto.scheduler.task;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.version.IfMatch;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and shows tasks, each in one transaction within the caller's scope: what they may not see is not there. A
 * person is locked before their task, and a task before the key to its text.
 */
@ApplicationScoped
public class TaskService {

    private static final String ALL = "tasks";

    private final Access access;
    private final Transactions transactions;
    private final Tasks tasks;
    private final TaskRuns runs;
    private final People people;
    private final TaskTexts texts;
    private final Clock clock;

    TaskService(
            Access access,
            Transactions transactions,
            Tasks tasks,
            TaskRuns runs,
            People people,
            TaskTexts texts,
            Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.tasks = tasks;
        this.runs = runs;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param owner whose task it becomes */
    Uni<TaskView> create(UUID owner, NewTask wish) {
        Function<Optional<Person>, TaskPlan> plan = person -> TaskPolicy.plan(wish, person, clock.instant());
        return access.audited(
                writing("task.create", ALL), owner, tx -> add(tx, UUID.randomUUID(), owner, plan, wish.what()));
    }

    /**
     * Adds a checked task. The same id again changes nothing and answers what is there.
     *
     * @throws Problem 409 {@code scheduler:task.limit}
     */
    public Uni<TaskView> add(Scope scope, UUID id, UUID userId, TaskPlan plan, @Nullable String what) {
        return transactions.sql(scope, tx -> add(tx, id, userId, plan, what));
    }

    /** As {@link #add(Scope, UUID, UUID, TaskPlan, String)}, in a transaction that does more. */
    public Uni<TaskView> add(SqlConnection tx, UUID id, UUID userId, TaskPlan plan, @Nullable String what) {
        return add(tx, id, userId, person -> plan, what);
    }

    /** What is to come in [from, to), and what repeats into it; {@link TaskView#nextRunAt()} is its next instant only. */
    public Uni<List<TaskView>> ahead(Scope scope, UUID userId, Instant from, Instant to) {
        return transactions.sql(
                scope, tx -> tasks.ahead(tx, userId, from, to).chain(found -> texts.views(tx, userId, found)));
    }

    Uni<Page<TaskView>> list(UUID owner, @Nullable State state, Optional<Cursor> after, int limit) {
        return access.audited(
                        reading("task.list", ALL),
                        owner,
                        tx -> tasks.page(tx, owner, state, after, limit + 1)
                                .chain(found -> texts.views(tx, owner, found)))
                .map(views -> Page.of(views, limit, view -> new Cursor(view.createdAt(), view.id()).encode()));
    }

    Uni<TaskView> get(UUID id) {
        return access.audited(
                reading("task.read", id.toString()),
                ownerOf(id),
                (tx, owner) -> tasks.get(tx, id).chain(task -> texts.view(tx, task)));
    }

    Uni<Page<RunView>> history(UUID id, Optional<Cursor> after, int limit) {
        return access.audited(
                        reading("task.runs", id.toString()),
                        ownerOf(id),
                        (tx, owner) -> tasks.get(tx, id).chain(() -> runs.page(tx, id, after, limit + 1)))
                .map(found -> Page.of(found, limit, run -> new Cursor(run.dueAt(), id).encode()));
    }

    Uni<TaskView> change(UUID id, TaskChange change, IfMatch seen) {
        return access.audited(
                writing("task.change", id.toString()),
                ownerOf(id),
                (tx, owner) -> withPerson(tx, id, owner, seen, (task, person) -> apply(tx, task, change, person)));
    }

    Uni<TaskView> pause(UUID id, IfMatch seen) {
        return changed("task.pause", id, seen, task -> Lifecycle.pause(task, clock.instant()));
    }

    /** @throws Problem 409 while something that the person cannot end here speaks against it */
    Uni<TaskView> resume(UUID id, IfMatch seen) {
        return access.audited(
                writing("task.resume", id.toString()),
                ownerOf(id),
                (tx, owner) -> withPerson(tx, id, owner, seen, (task, person) -> resume(tx, task, person)));
    }

    Uni<TaskView> skip(UUID id, IfMatch seen) {
        return access.audited(
                writing("task.skip", id.toString()),
                ownerOf(id),
                (tx, owner) -> locked(tx, id, seen).chain(task -> leaveOut(tx, task)));
    }

    Uni<TaskView> cancel(UUID id, IfMatch seen) {
        return changed("task.cancel", id, seen, task -> Lifecycle.cancel(task, clock.instant()));
    }

    private Uni<TaskView> changed(String action, UUID id, IfMatch seen, UnaryOperator<Task> deed) {
        return access.audited(
                writing(action, id.toString()),
                ownerOf(id),
                (tx, owner) -> locked(tx, id, seen).chain(task -> stored(tx, task, deed.apply(task))));
    }

    private Function<SqlConnection, Uni<UUID>> ownerOf(UUID id) {
        return tx -> tasks.ownerOf(tx, id);
    }

    private static Deed reading(String action, String resource) {
        return new Deed(Permission.READ_TASKS, action, resource, "scheduler-service");
    }

    private static Deed writing(String action, String resource) {
        return new Deed(Permission.WRITE_TASKS, action, resource, "scheduler-service");
    }

    private Uni<TaskView> withPerson(
            SqlConnection tx,
            UUID id,
            UUID owner,
            IfMatch seen,
            BiFunction<Task, Optional<Person>, Uni<TaskView>> deed) {
        return people.share(tx, owner).chain(person -> locked(tx, id, seen).chain(task -> deed.apply(task, person)));
    }

    /** Nobody changes it between this check of its version and the commit. */
    private Uni<Task> locked(SqlConnection tx, UUID id, IfMatch seen) {
        return tasks.lock(tx, id).invoke(task -> seen.require(task.version(), "scheduler"));
    }

    private Uni<TaskView> leaveOut(SqlConnection tx, Task task) {
        Instant now = clock.instant();
        return runs.skippedAfter(tx, task.id(), now)
                .map(skipped -> Lifecycle.skip(task, skipped, now))
                .call(() -> runs.skipNext(tx, task, now))
                .chain(after -> stored(tx, task, after));
    }

    private Uni<TaskView> resume(SqlConnection tx, Task task, Optional<Person> person) {
        Instant now = clock.instant();
        return runs.skippedAfter(tx, task.id(), now)
                .map(skipped -> Lifecycle.resume(task, person, skipped, now))
                .chain(after -> stored(tx, task, after));
    }

    private Uni<TaskView> apply(SqlConnection tx, Task task, TaskChange change, Optional<Person> person) {
        Instant now = clock.instant();
        TaskPlan plan = TaskPolicy.plan(task, change, person, now);
        Lifecycle.requireOpen(task);
        Task timed = (change.reschedules() ? task.rescheduled(plan) : task).updatedAt(now);
        return texts.patched(tx, task, change.what())
                .map(what -> timed.reworded(what.orElse(null), plan.channel()))
                .call(() -> change.reschedules()
                        ? runs.forgetSkippedAfter(tx, task.id(), now)
                        : Uni.createFrom().voidItem())
                .chain(after -> stored(tx, task, after));
    }

    private Uni<TaskView> stored(SqlConnection tx, Task before, Task after) {
        Uni<Task> stored = after.equals(before) ? Uni.createFrom().item(after) : tasks.update(tx, after);
        return stored.chain(task -> texts.view(tx, task));
    }

    private Uni<TaskView> add(
            SqlConnection tx, UUID id, UUID userId, Function<Optional<Person>, TaskPlan> plan, @Nullable String what) {
        return people.share(tx, userId)
                .map(person -> made(id, userId, plan.apply(person), person))
                .chain(task -> texts.keyOf(tx, userId).chain(key -> add(tx, task, what, key)));
    }

    private Task made(UUID id, UUID userId, TaskPlan plan, Optional<Person> person) {
        return Lifecycle.begin(Task.planned(id, userId, Origin.ASKED, plan, clock.instant()), person);
    }

    /** Shown with the key that sealed it: nothing is read again, so that nothing but the commit may fail once it is added. */
    private Uni<TaskView> add(SqlConnection tx, Task task, @Nullable String what, PersonKey key) {
        Task worded = what == null ? task : task.reworded(TaskText.seal(key, task.id(), what), task.channel());
        return tasks.find(tx, task.id())
                .chain(known -> known.map(there -> Uni.createFrom().item(there)).orElseGet(() -> addNew(tx, worded)))
                .map(added -> texts.view(added, key));
    }

    private Uni<Task> addNew(SqlConnection tx, Task task) {
        return tasks.requireRoom(tx, task.userId()).chain(() -> tasks.add(tx, task));
    }
}
