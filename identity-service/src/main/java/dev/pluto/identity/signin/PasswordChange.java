package dev.pluto.identity.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person wants another password. Hides itself in text.
 *
 * @param currentPassword the one they have; left out by who has none
 * @param newPassword the one to come
 */
record PasswordChange(
        @Size(max = 1024) @Nullable String currentPassword,
        @NotNull @Size(max = 1024) String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[hidden]";
    }
}
