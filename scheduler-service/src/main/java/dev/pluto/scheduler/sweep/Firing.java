package dev.pluto.scheduler.sweep;

import dev.pluto.events.OutboundRequested;
import dev.pluto.scheduler.task.RunResult;
import org.jspecify.annotations.Nullable;

/** A result and what it makes known: a request when it fires, else nothing. */
record Firing(RunResult result, @Nullable OutboundRequested request) {}
