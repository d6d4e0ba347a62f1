package dev.pluto.identity.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param id its id
 * @param name lower case, such as {@code night-shift}
 * @param description for whom it is
 * @param parent whose permissions it has as well, null for none
 * @param permissions its own
 * @param allPermissions with those it inherits; none while it is not active
 * @param isActive whether anybody may act in it
 * @param shipped comes with Pluto and cannot be changed
 * @param grants to how many it is granted
 */
record Role(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable String parent,
        List<String> permissions,
        List<String> allPermissions,
        boolean isActive,
        boolean shipped,
        long grants) {}
