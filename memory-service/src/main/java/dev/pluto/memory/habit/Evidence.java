package dev.pluto.memory.habit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One time that a habit rests on.
 *
 * @param memoryId the memory that says so
 * @param occurredAt when it was said
 */
record Evidence(UUID id, UUID memoryId, Instant occurredAt) {

    /**
     * One time that a task tells: it was sent, or the person said that it is done.
     *
     * @param dueAt the moment of the task that was for it
     */
    record OfTask(UUID id, UUID taskId, Instant dueAt) {}

    /** What habits rest on, the oldest first in each list. */
    record All(List<Evidence> memories, List<OfTask> tasks) {
        All of(List<UUID> ids) {
            return new All(
                    memories.stream().filter(one -> ids.contains(one.id())).toList(),
                    tasks.stream().filter(one -> ids.contains(one.id())).toList());
        }
    }
}
