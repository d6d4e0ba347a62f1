package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A service wrote a line into its audit trail.
 *
 * @param userId whose data it was about, {@link #NOBODY} when it was about nobody's
 * @param lineId names the line
 * @param service whose trail it is in
 * @param at when it was done
 * @param actor who did it: an operator's or a service's id, or a user id
 * @param action what, such as {@code profile.read}
 * @param resource what was looked at or changed, without personal data
 * @param reason why, without personal data
 */
public record AuditWritten(
        UUID userId,
        UUID lineId,
        String service,
        Instant at,
        String actor,
        String action,
        String resource,
        String reason)
        implements Event {

    /** The nil UUID (RFC 9562, 5.9): an event has a key, also where a line is about nobody. */
    public static final UUID NOBODY = new UUID(0, 0);
}
