package dev.pluto.identity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param seq its place in the trail
 * @param recordedAt when
 * @param actor an operator's or service's id, or a user id
 * @param action what, such as {@code profile.read}
 * @param userId the person concerned, null when there is none
 * @param resource what was looked at or changed
 * @param reason why
 */
record AuditLine(
        long seq,
        Instant recordedAt,
        String actor,
        String action,
        @Nullable UUID userId,
        @Nullable String resource,
        @Nullable String reason) {}
