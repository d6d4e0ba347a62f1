package dev.pluto.protection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whose data.
 *
 * @param actor subject of the token
 * @param action such as {@code profile.read}
 * @param userId whose data, when it is anybody's
 * @param resource what was touched, without personal data
 * @param reason why
 */
public record AuditEntry(
        String actor, String action, @Nullable UUID userId, String resource, String reason) {}
