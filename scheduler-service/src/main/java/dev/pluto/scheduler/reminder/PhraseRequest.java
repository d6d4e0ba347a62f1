package dev.pluto.scheduler.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param text what the person would say
 * @param zone IANA name of where they are
 * @param now what "tomorrow" is relative to: an instant, or a local date and time in {@code zone}; the present when missing
 * @param locale the person's language and country (BCP 47), which decide on slashed dates and feasts; English when missing
 */
record PhraseRequest(
        @NotBlank @Size(max = 1_000) @Schema(examples = "remind me every weekday at 8 to stretch")
        String text,

        @NotNull @Schema(examples = "Europe/Berlin") String zone,

        @Nullable @Size(max = 40) @Schema(examples = {"2026-11-25T14:30", "2026-11-25T13:30:00Z"})
        String now,

        @Nullable @Size(max = 35) @Schema(examples = "en-GB")
        String locale) {}
