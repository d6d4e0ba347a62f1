package dev.pluto.scheduler.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One due instant of a task.
 *
 * @param outcome {@code fired}, {@code missed} (too late to send), {@code skipped} or {@code failed}
 * @param requestId id of the {@code outbound-requested} event, null unless fired
 */
record RunView(Instant dueAt, String outcome, @Nullable UUID requestId, Instant handledAt) {}
