package dev.pluto.identity.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody wants to be reached at. Personal data: hides itself in text.
 *
 * @param phone in any spelling
 * @param channel how the code comes: by text or by call; by text when it is left out
 */
record PhoneWanted(
        @NotNull @Size(min = 1, max = 64) String phone,

        @Schema(enumeration = {"sms", "call"}) @Pattern(regexp = "sms|call") @Nullable
        String channel) {

    @Override
    public String toString() {
        return "PhoneWanted[hidden]";
    }
}
