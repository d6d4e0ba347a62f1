package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * How much is remembered of a person.
 *
 * @param userId the person
 * @param memoryCount memories kept
 * @param habitCount habits known
 * @param changedAt when
 */
public record MemoryChanged(UUID userId, long memoryCount, long habitCount, Instant changedAt) implements Event {}
