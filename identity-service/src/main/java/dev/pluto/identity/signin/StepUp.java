package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in shows again who they are. Hides itself in text.
 *
 * @param password of who has no second factor
 * @param code as their app shows it
 * @param recoveryCode one of theirs, in its place
 */
@Schema(description = "One of the three; who has a second factor shows that")
record StepUp(
        @Size(min = 1, max = 1024) @Nullable String password,
        @Size(max = 64) @Nullable String code,
        @Size(max = 64) @Nullable String recoveryCode) {

    /** @throws Problem 422 {@code request:invalid} unless it has one of the three */
    void requireOne() {
        if (Stream.of(password, code, recoveryCode).filter(Objects::nonNull).count() != 1) {
            throw Problem.invalid("#", "must have one of password, code and recovery_code");
        }
    }

    @Override
    public String toString() {
        return "StepUp[hidden]";
    }
}
