package dev.pluto.messaging.delivery;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours of a day, over midnight or not, in which nobody is written to unasked.
 *
 * @param from first moment of them, local time
 * @param until first moment after them; none are quiet when it equals {@code from}
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** When the quiet hours end in which a moment lies; empty when it lies in none. */
    Optional<Instant> endAfter(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean isOverMidnight = until.isBefore(from);
        boolean isLate = !time.isBefore(from);
        boolean isEarly = time.isBefore(until);
        if (isOverMidnight ? !isLate && !isEarly : !isLate || !isEarly) {
            return Optional.empty();
        }
        boolean endsTomorrow = isOverMidnight && isLate;
        return Optional.of(local.toLocalDate()
                .plusDays(endsTomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant());
    }
}
