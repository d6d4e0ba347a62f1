package dev.pluto.identity.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An address somebody wants to be reached at. Personal data: hides itself in text.
 *
 * @param email in any spelling
 */
record EmailWanted(@NotNull @Size(min = 1, max = 320) String email) {

    @Override
    public String toString() {
        return "EmailWanted[hidden]";
    }
}
