package dev.pluto.identity.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role to be made, or as it is to be.
 *
 * @param name which it keeps
 * @param parent a role's name; null for none
 * @param permissions words of {@code GET /api/v1/permissions}; null for none of its own
 * @param isActive null: it is
 */
record RoleDraft(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String name,
        @Size(max = 500) @Nullable String description,
        @Size(max = 40) @Nullable String parent,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 100) String> permissions,
        @Nullable Boolean isActive) {

    List<String> own() {
        return permissions == null
                ? List.of()
                : permissions.stream().distinct().sorted().toList();
    }

    boolean active() {
        return !Boolean.FALSE.equals(isActive);
    }
}
