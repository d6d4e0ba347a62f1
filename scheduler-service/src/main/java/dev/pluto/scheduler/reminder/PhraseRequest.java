package dev.pluto.scheduler.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param text what the person would say
 * @param zone IANA name of where they are
 */
record PhraseRequest(
        @NotBlank @Size(max = 1_000) @Schema(examples = "remind me every weekday at 8 to stretch")
        String text,

        @NotNull @Schema(examples = "Europe/Berlin") String zone) {}
