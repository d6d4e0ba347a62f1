package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * One service finished its part of an erasure.
 *
 * @param userId the person
 * @param erasureId names the erasure
 * @param service who finished
 * @param proof what was destroyed, as counts
 * @param erasedAt when
 */
public record UserDataErased(UUID userId, UUID erasureId, String service, String proof, Instant erasedAt)
        implements Event {}
