package dev.pluto.contracts;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder whose moment was read already.
 *
 * @param deed what makes it one and the same however often it is asked; also what takes it back
 * @param what what to be reminded of, in the person's words; null when they named only a moment
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param channel {@code sms} or {@code voice}
 * @param startsAt the first time, local in {@code zone}
 * @param rrule RFC 5545 recurrence without its prefix; null when it comes once
 * @param zone IANA zone it is meant in
 * @param followsPerson whether it moves with the person to another zone; false where the words named one
 */
@SnakeCase
public record PlannedReminder(
        @Required UUID userId,
        @Required UUID deed,
        @Nullable String what,
        @Required String kind,
        @Required String channel,
        @Required LocalDateTime startsAt,
        @Nullable String rrule,
        @Required String zone,
        @Required boolean followsPerson) {
    @Override
    public String toString() {
        return "PlannedReminder[" + userId + "]";
    }
}
