package dev.pluto.scheduler.task;

import dev.pluto.http.ComposedText;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Changes a task; what is left out stays. Any of the last four reschedules it; {@code due_at} makes it happen once. */
record TaskChange(
        @Nullable String what,
        @Nullable String channel,
        @Nullable String zone,
        @Nullable Instant dueAt,
        @Nullable LocalDateTime startsAt,
        @Nullable String rrule) {

    TaskChange {
        what = ComposedText.ofOptional(what);
    }

    boolean reschedules() {
        return zone != null || dueAt != null || startsAt != null || rrule != null;
    }
}
