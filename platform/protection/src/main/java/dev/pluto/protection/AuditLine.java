package dev.pluto.protection;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as the trail has it.
 *
 * @param id of the line
 * @param at when the transaction began that it tells of
 */
public record AuditLine(UUID id, Instant at, AuditEntry entry) {}
