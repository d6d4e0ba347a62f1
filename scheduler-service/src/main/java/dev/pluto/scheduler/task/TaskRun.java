package dev.pluto.scheduler.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one due instant. Written by the sweep; only a skipped run by {@link TaskRuns}. */
@Entity
@IdClass(TaskRun.Key.class)
@Table(name = "task_run")
class TaskRun {

    /** A task and one of its instants. */
    record Key(UUID taskId, Instant dueAt) implements Serializable {}

    @Id
    @Column(name = "task_id")
    private UUID taskId;

    @Id
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "user_id")
    private UUID userId;

    private String outcome;

    @Column(name = "request_id")
    private @Nullable UUID requestId;

    @Column(name = "handled_at")
    private Instant handledAt;

    protected TaskRun() {}

    UUID taskId() {
        return taskId;
    }

    Instant dueAt() {
        return dueAt;
    }

    RunView view() {
        return new RunView(dueAt, outcome, requestId, handledAt);
    }
}
