package dev.pluto.scheduler.task;

import dev.pluto.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of {@code task_run}. */
@ApplicationScoped
class TaskRuns implements PanacheRepositoryBase<TaskRun, TaskRun.Key> {

    // What was missed may be left out; what was fired stays so.
    private static final String SKIP = """
            insert into task_run as r (task_id, due_at, user_id, outcome, handled_at) values (?1, ?2, ?3, 'skipped', ?4)
            on conflict (task_id, due_at) do update set outcome = excluded.outcome, handled_at = excluded.handled_at
             where r.outcome = 'missed'
            """;

    /** Leaves out one instant of a locked task; again changes nothing. */
    Uni<Void> skip(Task task, Instant dueAt, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(SKIP)
                        .setParameter(1, task.id())
                        .setParameter(2, dueAt)
                        .setParameter(3, task.userId())
                        .setParameter(4, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return the instants of a task after {@code now} that were left out */
    Uni<Set<Instant>> skippedAfter(UUID taskId, Instant now) {
        return find("taskId = ?1 and dueAt > ?2 and outcome = 'skipped'", taskId, now)
                .list()
                .map(runs -> runs.stream().map(TaskRun::dueAt).collect(Collectors.toUnmodifiableSet()));
    }

    /** Forgets what was left out after {@code now}: other times were asked for. */
    Uni<Void> forgetSkippedAfter(UUID taskId, Instant now) {
        return delete("taskId = ?1 and dueAt > ?2 and outcome = 'skipped'", taskId, now)
                .replaceWithVoid();
    }

    /** @return at most {@code limit} runs, latest first */
    Uni<List<TaskRun>> page(UUID taskId, Optional<Cursor> after, int limit) {
        return after.isEmpty()
                ? find("taskId = ?1 order by dueAt desc", taskId).page(0, limit).list()
                : find(
                                "taskId = ?1 and dueAt < ?2 order by dueAt desc",
                                taskId,
                                after.get().at())
                        .page(0, limit)
                        .list();
    }
}
