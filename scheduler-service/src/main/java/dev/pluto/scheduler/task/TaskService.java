package dev.pluto.scheduler.task;

import dev.pluto.http.Cursor;
import dev.pluto.http.IfMatch;
import dev.pluto.http.Page;
import dev.pluto.http.Problem;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.plan.TaskPlan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Makes, changes and shows tasks. Every step runs within the caller's scope: what they may not see is not there. */
@ApplicationScoped
public class TaskService {

    /** A person with more open tasks than this has a script, not a diary. */
    static final long MOST_OPEN = 500;

    private final Transactions transactions;
    private final Tasks tasks;
    private final TaskRuns runs;
    private final People people;
    private final Matters matters;
    private final Clock clock;

    TaskService(Transactions transactions, Tasks tasks, TaskRuns runs, People people, Matters matters, Clock clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.runs = runs;
        this.people = people;
        this.matters = matters;
        this.clock = clock;
    }

    Uni<TaskView> create(Scope scope, UUID userId, NewTask wish) {
        Function<Optional<Person>, TaskPlan> plan = person -> TaskPolicy.plan(wish, person, clock.instant());
        return add(scope, UUID.randomUUID(), userId, plan, wish.what());
    }

    /**
     * Adds a checked task. The same id again changes nothing and answers what is there.
     *
     * @throws Problem 409 {@code scheduler:task.limit}
     */
    public Uni<TaskView> add(Scope scope, UUID id, UUID userId, TaskPlan plan, @Nullable String what) {
        return add(scope, id, userId, person -> plan, what);
    }

    /** The key is read first: after the commit nothing may fail, or the caller would ask again and have two tasks. */
    private Uni<TaskView> add(
            Scope scope, UUID id, UUID userId, Function<Optional<Person>, TaskPlan> plan, @Nullable String what) {
        return matters.keyOf(scope, userId).chain(key -> {
            byte[] secret = Matters.seal(what, id, key);
            return transactions
                    .session(scope, session -> stored(session, id, userId, plan, secret))
                    .map(task -> matters.view(task, key));
        });
    }

    private Uni<Task> stored(
            Mutiny.Session session,
            UUID id,
            UUID userId,
            Function<Optional<Person>, TaskPlan> plan,
            byte @Nullable [] secret) {
        return people.share(session, userId)
                .map(person -> made(id, userId, plan.apply(person), secret, person))
                .chain(this::store);
    }

    /** What is to come in [from, to), and what repeats into it; {@link TaskView#nextRunAt()} is its next instant only. */
    public Uni<List<TaskView>> ahead(Scope scope, UUID userId, Instant from, Instant to) {
        return transactions
                .session(scope, session -> tasks.ahead(userId, from, to))
                .chain(found -> views(scope, userId, found));
    }

    Uni<Page<TaskView>> list(Scope scope, UUID userId, @Nullable State state, Optional<Cursor> after, int limit) {
        return transactions
                .session(scope, session -> tasks.page(userId, state, after, limit + 1))
                .chain(found -> views(scope, userId, found))
                .map(views -> Page.of(views, limit, view -> new Cursor(view.createdAt(), view.id()).encode()));
    }

    Uni<TaskView> get(Scope scope, UUID id) {
        return transactions.session(scope, session -> tasks.get(id)).chain(task -> view(scope, task));
    }

    Uni<UUID> ownerOf(Scope scope, UUID id) {
        return transactions.session(scope, session -> tasks.get(id)).map(Task::userId);
    }

    Uni<Page<RunView>> history(Scope scope, UUID id, Optional<Cursor> after, int limit) {
        return transactions
                .session(scope, session -> tasks.get(id).chain(task -> runs.page(id, after, limit + 1)))
                .map(found -> Page.of(found, limit, run -> new Cursor(run.dueAt(), run.taskId()).encode()))
                .map(page -> page.map(TaskRun::view));
    }

    Uni<TaskView> change(Scope scope, UUID id, TaskChange change, IfMatch seen) {
        return transactions
                .session(scope, session -> tasks.get(id))
                .chain(task -> matters.seal(scope, task, change.what().value())
                        .chain(secret -> withPerson(
                                scope,
                                id,
                                task.userId(),
                                seen,
                                (locked, person) -> apply(locked, change, person, secret))))
                .chain(task -> view(scope, task));
    }

    Uni<TaskView> pause(Scope scope, UUID id, IfMatch seen) {
        return changed(scope, id, seen, task -> Lifecycle.pause(task, clock.instant()));
    }

    /** @throws Problem 409 while something that the person cannot end here speaks against it */
    Uni<TaskView> resume(Scope scope, UUID id, IfMatch seen) {
        return ownerOf(scope, id)
                .chain(owner -> withPerson(scope, id, owner, seen, this::resume))
                .chain(task -> view(scope, task));
    }

    Uni<TaskView> skip(Scope scope, UUID id, IfMatch seen) {
        return transactions
                .session(scope, session -> locked(id, seen).call(this::leaveOut))
                .chain(task -> view(scope, task));
    }

    Uni<TaskView> cancel(Scope scope, UUID id, IfMatch seen) {
        return changed(scope, id, seen, task -> Lifecycle.cancel(task, clock.instant()));
    }

    private Uni<Task> withPerson(
            Scope scope, UUID id, UUID owner, IfMatch seen, BiFunction<Task, Optional<Person>, Uni<Void>> deed) {
        return transactions.session(
                scope,
                session -> people.share(session, owner)
                        .chain(person -> locked(id, seen).call(task -> deed.apply(task, person))));
    }

    /** Nobody changes it between this check of its version and the commit. */
    private Uni<Task> locked(UUID id, IfMatch seen) {
        return tasks.lock(id).invoke(task -> seen.require(task.version(), "scheduler"));
    }

    private Uni<Void> leaveOut(Task task) {
        Instant now = clock.instant();
        return runs.skippedAfter(task.id(), now)
                .map(skipped -> Lifecycle.skip(task, skipped, now))
                .chain(skipped -> runs.skip(task, skipped, now));
    }

    private Uni<Void> resume(Task task, Optional<Person> person) {
        Instant now = clock.instant();
        return runs.skippedAfter(task.id(), now)
                .invoke(skipped -> Lifecycle.resume(task, person, skipped, now))
                .replaceWithVoid();
    }

    private Uni<Void> apply(Task task, TaskChange change, Optional<Person> person, Optional<byte[]> secret) {
        Instant now = clock.instant();
        TaskPlan plan = TaskPolicy.plan(task, change, person, now);
        Lifecycle.requireOpen(task);
        byte[] what = change.what().isPresent() ? secret.orElse(null) : task.what();
        task.reword(what, plan.channel(), now);
        if (!change.reschedules()) {
            return Uni.createFrom().voidItem();
        }
        task.reschedule(plan, now);
        return runs.forgetSkippedAfter(task.id(), now);
    }

    private Task made(UUID id, UUID userId, TaskPlan plan, byte @Nullable [] secret, Optional<Person> person) {
        Instant now = clock.instant();
        Task task = Task.asked(id, userId, plan, secret, now);
        person.flatMap(known -> known.hold(plan.kind().preferences())).ifPresent(hold -> task.pause(hold.code(), now));
        return task;
    }

    private Uni<Task> store(Task task) {
        return tasks.findById(task.id())
                .onItem()
                .ifNull()
                .switchTo(() -> tasks.countOpen(task.userId()).chain(open -> persist(task, open)));
    }

    private Uni<Task> persist(Task task, long open) {
        return open >= MOST_OPEN
                ? Uni.createFrom().failure(new Problem(409, "scheduler:task.limit", "There are too many open tasks"))
                : tasks.persistAndFlush(task);
    }

    private Uni<TaskView> changed(Scope scope, UUID id, IfMatch seen, Consumer<Task> deed) {
        return transactions
                .session(scope, session -> locked(id, seen).invoke(deed))
                .chain(task -> view(scope, task));
    }

    private Uni<TaskView> view(Scope scope, Task task) {
        return views(scope, task.userId(), List.of(task)).map(views -> views.get(0));
    }

    private Uni<List<TaskView>> views(Scope scope, UUID userId, List<Task> found) {
        boolean secret = found.stream().anyMatch(task -> task.what() != null);
        return secret
                ? matters.keyOf(scope, userId).map(key -> opened(found, key))
                : Uni.createFrom()
                        .item(found.stream()
                                .map(task -> TaskView.of(task, null))
                                .toList());
    }

    private List<TaskView> opened(List<Task> found, PersonKey key) {
        return found.stream().map(task -> matters.view(task, key)).toList();
    }
}
