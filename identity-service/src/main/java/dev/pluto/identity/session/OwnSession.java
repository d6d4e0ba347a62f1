package dev.pluto.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's own session, which goes on.
 *
 * @param method how they showed who they are
 * @param provedAt when they showed it last
 */
public record OwnSession(UUID userId, UUID id, SignInMethod method, Instant provedAt) {}
