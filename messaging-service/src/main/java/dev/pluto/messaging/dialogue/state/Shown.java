package dev.pluto.messaging.dialogue.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reminders that were told, in this order. */
public record Shown(List<UUID> reminders, Instant at) {}
