package dev.pluto.identity.code;

import dev.pluto.identity.session.Factor;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is half in wants a code. Hides itself in text.
 *
 * @param challenge as the sign-in gave it
 * @param method {@code sms} or {@code email}
 */
@Schema(name = "SecondFactorCodeWanted")
record FactorCodeRequest(
        @NotNull @Size(min = 1, max = 200) String challenge,

        @Schema(enumeration = {"sms", "email"}) @NotNull @Pattern(regexp = "sms|email")
        String method) {

    Factor factor() {
        return Factor.of(method);
    }

    @Override
    public String toString() {
        return "FactorCodeRequest[hidden]";
    }
}
