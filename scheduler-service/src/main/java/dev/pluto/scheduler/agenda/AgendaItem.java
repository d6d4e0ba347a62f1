package dev.pluto.scheduler.agenda;

import dev.pluto.scheduler.task.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run that lies ahead. */
record AgendaItem(UUID taskId, Kind kind, @Nullable String what, Instant dueAt) {}
