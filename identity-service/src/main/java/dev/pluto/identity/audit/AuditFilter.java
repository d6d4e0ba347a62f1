package dev.pluto.identity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted; what is null leaves all.
 *
 * @param userId what concerns this person
 * @param service what was done in this service
 * @param actor what this one did
 * @param action what was done, such as {@code profile.read}
 * @param from nothing before
 * @param until nothing from then on
 * @param others nothing that a person did to what is their own
 */
record AuditFilter(
        @Nullable UUID userId,
        @Nullable String service,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean others) {

    /** All that concerns one person. */
    static AuditFilter about(UUID userId, boolean others) {
        return new AuditFilter(userId, null, null, null, null, null, others);
    }
}
