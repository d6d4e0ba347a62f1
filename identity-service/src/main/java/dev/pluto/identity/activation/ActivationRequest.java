package dev.pluto.identity.activation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody has made contact.
 *
 * @param contact their number as the provider wrote it; personal data
 * @param channel how: sms, voice, whatsapp, ...
 */
record ActivationRequest(
        @NotBlank @Size(max = 512) @Schema(examples = "+14155552671")
        String contact,

        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_-]{0,31}") @Schema(examples = "sms")
        String channel) {

    @Override
    public String toString() {
        return "ActivationRequest[channel=" + channel + "]";
    }
}
