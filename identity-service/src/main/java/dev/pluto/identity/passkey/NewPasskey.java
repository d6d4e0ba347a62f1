package dev.pluto.identity.passkey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A passkey to be kept.
 *
 * @param name what its owner calls it
 * @param credential what the authenticator made
 */
@Schema(name = "PasskeyRegistration")
record NewPasskey(
        @NotNull @NotBlank @Size(max = 64) String name,
        @NotNull @Valid AttestedCredential credential) {

    @Override
    public String toString() {
        return "NewPasskey[hidden]";
    }
}
