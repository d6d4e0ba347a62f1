package dev.pluto.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was planned.
 *
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param channel {@code sms} or {@code voice}
 * @param what what to be reminded of, in the person's words; null when they named only a moment
 * @param dueAt the first time
 * @param rrule RFC 5545 recurrence, null when it comes once
 * @param zone IANA zone it is meant in
 * @param paused it will not come for now: its kind is switched off, or the person may not be written to
 */
@SnakeCase
public record ReminderAnswer(
        @Required UUID taskId,
        @Required String kind,
        @Required String channel,
        @Nullable String what,
        @Required Instant dueAt,
        @Nullable String rrule,
        @Required String zone,
        @Required boolean paused) {
    @Override
    public String toString() {
        return "ReminderAnswer[" + taskId + "]";
    }
}
