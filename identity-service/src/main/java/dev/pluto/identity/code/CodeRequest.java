package dev.pluto.identity.code;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a code. Personal data: hides itself in text.
 *
 * @param email theirs, for a code by mail
 * @param phoneNumber theirs, in any spelling
 * @param channel to the number by text or by call; by text when it is left out
 * @param deviceId what the device calls itself, as at every sign-in
 * @param ipAddress where a backend asks for; read only from inside the house
 */
@Schema(name = "CodeWanted", description = "Either `email` or `phone_number`")
record CodeRequest(
        @Size(max = 320) @Nullable String email,
        @Size(max = 64) @Nullable String phoneNumber,

        @Schema(enumeration = {"sms", "call"}) @Pattern(regexp = "sms|call") @Nullable
        String channel,

        @Size(min = 1, max = 200) @Nullable String deviceId,
        @Size(max = 64) @Nullable String ipAddress) {

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
