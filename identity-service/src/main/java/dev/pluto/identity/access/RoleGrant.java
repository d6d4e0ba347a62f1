package dev.pluto.identity.access;

import dev.pluto.access.GrantConditions;
import dev.pluto.access.RoleBook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may act in a role.
 *
 * @param id the grant
 * @param userId who
 * @param roleId in which
 * @param role its name
 * @param assignedBy by whom, as the audit trail names them
 * @param assignedAt since when
 * @param expiresAt until when, null for no end
 * @param conditions when it counts
 * @param lastUsedAt when they last asked for a token to act by it, null for never
 */
record RoleGrant(
        UUID id,
        UUID userId,
        UUID roleId,
        String role,
        String assignedBy,
        Instant assignedAt,
        @Nullable Instant expiresAt,
        GrantConditions conditions,
        @Nullable Instant lastUsedAt) {

    /** As it stands in the book. */
    RoleBook.Grant booked() {
        return new RoleBook.Grant(userId, role, expiresAt, conditions);
    }
}
