package dev.pluto.identity.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who registers shows that the address is theirs. Hides itself in text.
 *
 * @param requestId as the answer to the registration had it
 * @param code as it came by mail
 */
record RegistrationProof(
        @NotNull @Size(min = 1, max = 200) String requestId,
        @NotNull @Size(min = 1, max = 64) String code) {

    @Override
    public String toString() {
        return "RegistrationProof[hidden]";
    }
}
