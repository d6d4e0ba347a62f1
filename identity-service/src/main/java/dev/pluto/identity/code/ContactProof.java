package dev.pluto.identity.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody shows the code that went to the number or address they want. Hides itself in text.
 *
 * @param id as the answer to the wish had it
 * @param code as it came
 */
record ContactProof(
        @NotNull @Size(min = 1, max = 200) String id,
        @NotNull @Size(min = 1, max = 64) String code) {

    @Override
    public String toString() {
        return "ContactProof[hidden]";
    }
}
