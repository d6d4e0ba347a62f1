package dev.pluto.memory.habit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a habit rests on.
 *
 * @param memoryId the memory that says so; null where a task does
 * @param taskId the task that says so: it was sent, or the person said that it is done; null where a memory does
 * @param occurredAt when it was said, or the moment of the task
 */
record Evidence(
        UUID id, @Nullable UUID memoryId, @Nullable UUID taskId, Instant occurredAt) {}
