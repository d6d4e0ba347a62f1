package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.session.Factor;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of somebody who has shown a password or a code. Hides itself in text.
 *
 * @param challenge as the sign-in gave it
 * @param code as their app shows it
 * @param recoveryCode one of theirs, in its place
 */
@Schema(description = "Either `code` or `recovery_code`")
record ChallengeAnswer(
        @NotNull @Size(min = 1, max = 200) String challenge,
        @Size(max = 64) @Nullable String code,
        @Size(max = 64) @Nullable String recoveryCode) {

    /** What it shows. */
    Factor factor() {
        return code == null ? Factor.RECOVERY_CODE : Factor.TOTP;
    }

    /** @throws Problem 422 {@code request:invalid} unless it has one of both */
    void requireOne() {
        if ((code == null) == (recoveryCode == null)) {
            throw Problem.invalid("#", "must have either code or recovery_code");
        }
    }

    @Override
    public String toString() {
        return "ChallengeAnswer[hidden]";
    }
}
