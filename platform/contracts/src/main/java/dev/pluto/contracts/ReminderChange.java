package dev.pluto.contracts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of reminders that exist.
 *
 * @param deed what makes it one and the same however often it is asked; also what takes it back
 * @param verb {@code move}: to {@code startsAt}, and {@code rrule} when it repeats from then on; {@code snooze}: once more at {@code startsAt}, whatever becomes of a recurrence;
 *     {@code finish}: what is due now or was sent last is done, a recurrence goes on; {@code skip}: the coming run of a recurrence is left out;
 *     {@code cancel}: it will not come again
 * @param taskIds which, each of this person and open; what is snoozed or finished may have been sent within a day
 * @param startsAt for move and snooze: local in {@code zone}
 * @param rrule for move: the new recurrence; null keeps what there is
 * @param zone for move and snooze: IANA zone
 */
@SnakeCase
public record ReminderChange(
        @Required UUID userId,
        @Required UUID deed,
        @Required String verb,
        @Required List<UUID> taskIds,
        @Nullable LocalDateTime startsAt,
        @Nullable String rrule,
        @Nullable String zone) {
    @Override
    public String toString() {
        return "ReminderChange[" + userId + "]";
    }
}
