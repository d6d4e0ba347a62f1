package dev.pluto.identity.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another password from who has forgotten theirs. Hides itself in text.
 *
 * @param requestId as the answer to the request had it
 * @param code as it came
 * @param newPassword the one to come
 * @param deviceId what the device calls itself, as at every sign-in
 * @param ipAddress where a backend asks for; read only from inside the house
 */
@Schema(name = "ForgottenPassword")
record PasswordReset(
        @NotNull @Size(min = 1, max = 200) String requestId,
        @NotNull @Size(min = 1, max = 64) String code,
        @NotNull @Size(max = 1024) String newPassword,
        @Size(min = 1, max = 200) @Nullable String deviceId,
        @Size(max = 64) @Nullable String ipAddress) {

    @Override
    public String toString() {
        return "PasswordReset[hidden]";
    }
}
