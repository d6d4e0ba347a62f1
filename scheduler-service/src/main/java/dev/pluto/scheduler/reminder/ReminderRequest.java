package dev.pluto.scheduler.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param text what the person said
 * @param zone IANA name of where they were
 * @param locale the person's language and country (BCP 47), which decide on slashed dates and feasts; English when missing
 * @param saidAt when they said it; "in 20 minutes" counts from here
 */
record ReminderRequest(
        @NotNull UUID userId,

        @NotBlank @Size(max = 1_600) @Schema(examples = "remind me every weekday at 8 to stretch")
        String text,

        @NotNull @Schema(examples = "Europe/Berlin") String zone,
        @NotNull Instant saidAt,

        @Nullable @Size(max = 35) @Schema(examples = "en-GB")
        String locale) {}
