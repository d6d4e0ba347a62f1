package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The person asked to be forgotten: every service destroys what it holds and answers with {@link UserDataErased}.
 *
 * @param userId the person
 * @param erasureId names the erasure
 * @param requestedAt when
 */
public record UserErased(UUID userId, UUID erasureId, Instant requestedAt) implements Event {}
