package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was planned.
 *
 * @param what null when the person named only a moment
 * @param dueAt the first instant
 * @param rrule null for once
 * @param paused true when a preference or the person's status keeps it from being sent for now
 */
record ReminderView(
        UUID taskId,
        Kind kind,
        Channel channel,
        @Nullable String what,
        Instant dueAt,
        @Nullable String rrule,
        String zone,
        boolean paused) {}
