package dev.pluto.scheduler.sweep;

import dev.pluto.events.OutboundRequested;
import org.jspecify.annotations.Nullable;

/** A decision and what it makes known: a request when it fires, else nothing. */
record Firing(Decision decision, @Nullable OutboundRequested request) {}
