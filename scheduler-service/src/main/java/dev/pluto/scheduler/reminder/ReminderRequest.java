package dev.pluto.scheduler.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param text what the person said
 * @param zone IANA name of where they were
 * @param saidAt when they said it; "in 20 minutes" counts from here
 */
record ReminderRequest(
        @NotNull UUID userId,

        @NotBlank @Size(max = 1_600) @Schema(examples = "remind me every weekday at 8 to stretch")
        String text,

        @NotNull @Schema(examples = "Europe/Berlin") String zone,
        @NotNull Instant saidAt) {}
