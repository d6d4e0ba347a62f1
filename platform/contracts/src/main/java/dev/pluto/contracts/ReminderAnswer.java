package dev.pluto.contracts;

import java.time.Instant;
import java.util.List;
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
 * @param zoneSaid whether the words name the zone, which is then read back; false from an earlier release
 * @param oddHour whether it is between 22:00 and 6:00 where the person is, which is then read back; false likewise
 * @param also what else the same words asked for, in their order; never null
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
        @Required boolean paused,
        boolean zoneSaid,
        boolean oddHour,
        @Nullable List<ReminderAnswer> also) {

    /** Makes of a missing list, as one of an earlier release, an empty one. */
    public ReminderAnswer {
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** The same with everything else its words asked for. */
    public ReminderAnswer with(List<ReminderAnswer> others) {
        return new ReminderAnswer(taskId, kind, channel, what, dueAt, rrule, zone, paused, zoneSaid, oddHour, others);
    }

    @Override
    public String toString() {
        return "ReminderAnswer[" + taskId + "]";
    }
}
