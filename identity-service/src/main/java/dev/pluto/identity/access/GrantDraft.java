package dev.pluto.identity.access;

import dev.pluto.access.GrantConditions;
import dev.pluto.http.time.FourDigitYear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to be granted.
 *
 * @param roleId which
 * @param expiresAt until when, null for no end
 * @param conditions when it counts, null for always
 */
record GrantDraft(
        @NotNull UUID roleId,
        @Future @FourDigitYear @Nullable Instant expiresAt,
        @Valid @Nullable GrantConditions conditions) {

    GrantConditions holding() {
        return conditions == null ? GrantConditions.NONE : conditions;
    }
}
