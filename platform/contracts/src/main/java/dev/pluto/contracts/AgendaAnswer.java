package dev.pluto.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param items what lies ahead of a person by due instant, at most 200 */
@SnakeCase
public record AgendaAnswer(@Required List<Item> items) {

    /**
     * One run of a task.
     *
     * @param kind {@code reminder}, {@code morning_digest}, ...
     * @param what in the person's words; null when the task has none or it does not open any more
     */
    @SnakeCase
    public record Item(
            @Required UUID taskId,
            @Required String kind,
            @Nullable String what,
            @Required Instant dueAt) {
        @Override
        public String toString() {
            return "Item[" + taskId + "]";
        }
    }
}
