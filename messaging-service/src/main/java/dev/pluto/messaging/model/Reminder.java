package dev.pluto.messaging.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as the scheduler set it.
 *
 * @param what what to be reminded of, in the person's words, null when they named only a moment
 * @param dueAt first time
 * @param rrule RFC 5545 recurrence, null when it comes once
 * @param zone IANA zone it is meant in
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param paused it will not come for now: its kind is switched off, or the person may not be written to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reminder(
        UUID taskId,
        @Nullable String what,
        Instant dueAt,
        @Nullable String rrule,
        String zone,
        String kind,
        boolean paused) {

    @Override
    public String toString() {
        return "Reminder[" + taskId + "]";
    }
}
