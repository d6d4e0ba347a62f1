package dev.pluto.person;

import java.util.UUID;

/**
 * A person was erased, and that is committed. Fired for observers in this replica, which drop what they keep of them in memory.
 * Not told to other replicas: what those keep has to end by itself.
 */
public record PersonErased(UUID userId) {}
