package dev.pluto.scheduler.reminder;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes back what one deed changed, within ten minutes of it. */
record DeedUndoRequest(@NotNull UUID userId, @NotNull UUID deed) {}
