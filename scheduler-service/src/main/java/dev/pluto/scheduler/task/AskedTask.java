package dev.pluto.scheduler.task;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that a person asked for, locked, with what became of it lately.
 *
 * @param sent the run that was sent last, within a day; null for none
 * @param leftOut instants ahead that the person left out
 */
public record AskedTask(Task task, @Nullable SentRun sent, Set<Instant> leftOut) {

    public AskedTask {
        leftOut = Set.copyOf(leftOut);
    }
}
