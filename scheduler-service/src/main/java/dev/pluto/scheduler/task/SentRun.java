package dev.pluto.scheduler.task;

import java.time.Instant;
import java.util.UUID;

/**
 * A run that reached the person, or is on its way.
 *
 * @param dueAt when it was to be
 * @param at when it was handed over
 */
public record SentRun(UUID taskId, Instant dueAt, Instant at) {}
