package dev.pluto.memory.habit;

import java.time.Instant;
import java.util.UUID;

/**
 * One time that a habit rests on.
 *
 * @param memoryId the memory that says so
 * @param occurredAt when it was said
 */
record Evidence(UUID id, UUID memoryId, Instant occurredAt) {}
