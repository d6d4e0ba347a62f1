package dev.pluto.identity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param id of this line
 * @param service where it was done, such as {@code memory-service}
 * @param at when
 * @param actor an operator's or service's id, or a user id
 * @param action what, such as {@code profile.read}
 * @param userId the person concerned, null when there is none
 * @param resource what was looked at or changed
 * @param reason why
 */
record AuditLine(
        UUID id,
        String service,
        Instant at,
        String actor,
        String action,
        @Nullable UUID userId,
        String resource,
        String reason) {}
