package dev.pluto.identity.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is half in shows the code they got. Hides itself in text.
 *
 * @param challenge as the sign-in gave it
 * @param requestId as the answer to the request had it
 * @param code as it came
 */
@Schema(name = "SecondFactorCodeShown")
record FactorCodeAnswer(
        @NotNull @Size(min = 1, max = 200) String challenge,
        @NotNull @Size(min = 1, max = 200) String requestId,
        @NotNull @Size(min = 1, max = 64) String code) {

    @Override
    public String toString() {
        return "FactorCodeAnswer[hidden]";
    }
}
