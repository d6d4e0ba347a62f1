package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.task.RunResult;
import java.time.Instant;
import java.util.List;

/**
 * A finished batch.
 *
 * @param now the database's clock in its transaction
 */
record Swept(List<RunResult> results, Instant now) {}
