package dev.pluto.scheduler.task;

import dev.pluto.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code task_run}. */
@ApplicationScoped
class TaskRuns implements PanacheRepositoryBase<TaskRun, TaskRun.Key> {

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
