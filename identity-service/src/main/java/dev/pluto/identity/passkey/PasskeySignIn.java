package dev.pluto.identity.passkey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** @param credential what the authenticator signed */
record PasskeySignIn(@NotNull @Valid SignedAssertion credential) {

    @Override
    public String toString() {
        return "PasskeySignIn[hidden]";
    }
}
